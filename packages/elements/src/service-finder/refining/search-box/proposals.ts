import { msg } from '@lit/localize';
import type { FacetValue, Place, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { areaLine } from '@resilience-kit/contract/service-facts';
import type { IconName } from '../../../icons/icons.ts';
import { type FinderQuery, placeInQuery } from '../../finder-query.ts';
import type { FinderState } from '../../finder-state.ts';
import { matchingKinds, matchingServices, MOST, placeWords, withPreposition } from './matches.ts';
import { withoutWords } from './typed-words.ts';

/** One line of the list below the search field, and what choosing it does. */
export interface Proposal {
  /** Tells it from all others, whatever their names. */
  readonly key: string;
  readonly label: string;
  /** What tells it from its namesakes. */
  readonly detail?: string | undefined;
  /** The code of a kind of help, for its picture. */
  readonly category?: string;
  readonly icon?: IconName;
  /** Changes of the query. */
  readonly changes?: Partial<FinderQuery>;
  /** A place that the changes name by its code. */
  readonly place?: Place;
  /** A service at a location to open. */
  readonly opens?: string;
}

export interface ProposalGroup {
  readonly name: 'kinds' | 'places' | 'services';
  readonly title: string;
  readonly proposals: readonly Proposal[];
}

/** What a typed text may mean. Without a text: the kinds of help to begin with. */
export function proposalGroups(text: string, state: FinderState, places: readonly Place[]): ProposalGroup[] {
  const { query, options, results } = state;
  const matches = matchingKinds(text, options.categories);
  const kinds = text.trim()
    ? matches.map(({ value, words }) => kindProposal(value, options.categories, withoutWords(text, words)))
    : options.categories
        .filter(({ parent, count }) => parent === undefined && count > 0)
        .map((value) => kindProposal(value, options.categories, ''));
  const rest = withoutWords(text, withPreposition(text, placeWords(text, matches)));
  const groups: ProposalGroup[] = [
    { name: 'kinds', title: msg('Kinds of help'), proposals: kinds },
    { name: 'places', title: msg('Places'), proposals: places.map((place) => placeProposal(place, query, rest)) },
    { name: 'services', title: msg('Services'), proposals: servicesMeant(text, results).map(serviceProposal) },
  ];
  return groups.filter(({ proposals }) => proposals.length > 0);
}

/** The words to look up places by; empty when there are none. */
export function placeText(text: string, { options }: FinderState): string {
  const words = placeWords(text, matchingKinds(text, options.categories));
  return words.length > 0 ? text.slice(words[0]?.start, words.at(-1)?.end) : '';
}

/** Those whose names have the words, else what the server has found for exactly them: it knows other scripts and languages. */
function servicesMeant(text: string, results: FinderState['results']): readonly ServiceAtLocationDetail[] {
  const items = results?.items ?? [];
  const named = matchingServices(text, items).map(({ value }) => value);
  return named[0] || !text.trim() || text !== results?.query.text ? named : items.slice(0, MOST);
}

function serviceProposal({ id, service, organization, location }: ServiceAtLocationDetail): Proposal {
  return {
    key: id,
    label: service.name,
    // A team is the same everywhere: the place tells it from its namesakes.
    detail: [organization?.name, areaLine(location)].filter(Boolean).join(' · '),
    icon: 'info',
    opens: id,
  };
}

function kindProposal(kind: FacetValue, all: readonly FacetValue[], text: string): Proposal {
  return {
    key: kind.code,
    label: kind.name,
    detail: all.find(({ code }) => code === kind.parent)?.name,
    category: kind.code,
    changes: { category: kind.code, text },
  };
}

function placeProposal(place: Place, { near }: FinderQuery, text: string): Proposal {
  const { hromada, oblast, name } = place;
  const chosen = placeInQuery(place.code);
  return {
    key: place.code,
    label: name,
    detail: [hromada?.name, oblast?.name].filter((around) => around && around !== name).join(', ') || undefined,
    icon: 'pin',
    place,
    changes: {
      oblast: chosen.oblast || (oblast?.code ?? ''),
      hromada: chosen.hromada,
      text,
      // A part of the map is another place.
      near: near?.radius ? undefined : near,
    },
  };
}
