import type { DataStatus, SnapshotVocabulary } from '@resilience-kit/contract';
import { inPage } from '@resilience-kit/contract/envelope';
import type { SearchAnswer } from '../foreign-hsds/service-results.ts';
import { namedFacets } from './facets.ts';
import { highlightsIn, soughtStems } from './highlights.ts';
import type { Language } from './language.ts';
import type { Matches } from './matches.ts';
import { inOrder } from './order.ts';
import { pointOf, type SearchQuery } from './query.ts';
import type { SnapshotDetails } from './records.ts';
import type { SearchTools } from './search-tools.ts';
import { textOf } from './spelling.ts';
import { FEW_RESULTS, suggestionsFor } from './suggestions.ts';
import type { TextMatch } from './text-match.ts';
import { asTyped, isUnmistakable, otherwiseUnderstood, type Understanding } from './understanding.ts';

export interface SearchContext {
  language: Language;
  now: Date;
  vocabulary: SnapshotVocabulary;
  dataStatus: DataStatus;
}

/** Finds services at locations as `/v1/search` does. */
export async function search(
  { tools, details }: { tools: SearchTools; details: SnapshotDetails },
  query: SearchQuery,
  context: SearchContext,
): Promise<SearchAnswer> {
  const { language, now } = context;
  const { understanding, match, matches, order } = await understand(tools, query, now);
  const first = (query.page - 1) * query.per_page;
  const page = inOrder(matches.found, order, now).slice(first, first + query.per_page);
  const named = await placeNamedIn(tools, understanding);
  const total = matches.found.length;
  // Results from everywhere in place of some from the place that was meant are none of those that were asked for.
  const asked = { query, match, total: named?.isLeftOut ? 0 : total, named, now };
  const point = pointOf(query);
  const sought = query.text === undefined ? undefined : soughtStems(await tools.dictionary(), understanding.terms);
  const contents = await Promise.all(
    page.map(async (found) => {
      const detail = await details.load(found, { language, now });
      const distance = point && found.part.distanceFrom(point)(found.entry);
      const highlights = sought ? highlightsIn(detail, sought) : [];
      return {
        ...detail,
        ...(distance === undefined ? {} : { distance_km: Math.round(distance * 10) / 10 }),
        ...(highlights.length === 0 ? {} : { highlights }),
      };
    }),
  );
  return {
    ...inPage(contents, total, query),
    facets: namedFacets(matches.counts, context.vocabulary, language),
    suggestions: asked.total < FEW_RESULTS ? await suggestionsFor(tools, asked, language) : [],
    query: {
      ...(query.text === undefined ? {} : { text: query.text }),
      ...(understanding.correction ? { correction: understanding.correction } : {}),
      ...(named ? { place: tools.places.present(named.place, language) } : {}),
    },
    data_status: context.dataStatus,
  };
}

interface Attempt {
  understanding: Understanding;
  match: TextMatch | undefined;
  matches: Matches;
  /** By what its matches are put in order. */
  order: SearchQuery;
}

/** What the text finds as it was typed, else what it finds as it may have been meant. */
async function understand(tools: SearchTools, query: SearchQuery, now: Date): Promise<Attempt> {
  const { text } = query;
  if (text === undefined) return attempt(tools, query, { terms: [] }, now);
  const typed = await attempt(tools, query, asTyped(text), now);
  if (typed.matches.found.length > 0 && isUnmistakable(typed.understanding)) return typed;
  const there = await inPlaceAlone(tools, query, typed, now);
  if (there) return there;
  const other = await otherwiseUnderstood(tools, text);
  if (!other) return typed;
  const { within } = other;
  const found = await attempt(tools, within ? { place: within.place.code, ...query } : query, other, now);
  // What is left of it by the filters may be nothing, where something is left of what was typed.
  return found.matches.found.length > 0 || typed.matches.found.length === 0 ? found : typed;
}

/** Everything that is in a place or comes there, for a text that is the name of the place and that no record has. */
async function inPlaceAlone(
  tools: SearchTools,
  { text: _, ...query }: SearchQuery,
  { match, understanding: { terms } }: Attempt,
  now: Date,
): Promise<Attempt | undefined> {
  if (query.place !== undefined || match) return undefined;
  const within = await tools.placeIn(terms, { everywhere: false });
  if (!within || terms.some((term) => !within.terms.has(term))) return undefined;
  const there = { sort: 'relevance', ...query, place: within.place.code } as const;
  const found = await attempt(tools, there, { terms: [], within }, now);
  return found.matches.found.length > 0 ? found : undefined;
}

async function attempt(
  tools: SearchTools,
  query: SearchQuery,
  understanding: Understanding,
  now: Date,
): Promise<Attempt> {
  const match = query.text === undefined ? undefined : await tools.matchOf(understanding.terms);
  return { understanding, match, matches: await tools.matches(query, match, now), order: query };
}

/**
 * The place that a text names, and the text without it. The long list of places without services is only looked through
 * when the text was not found as it was typed, or fits a place with services but not its own name: most texts name none.
 */
async function placeNamedIn(tools: SearchTools, { terms, leftOut = [], correction, within }: Understanding) {
  if (within) return { place: within.place, otherText: textOf(terms), isLeftOut: false };
  const all = [...terms, ...leftOut];
  const near = await tools.placeIn(all, { everywhere: false });
  const isDoubtful = correction !== undefined || near?.isOwnName === false;
  const named = isDoubtful ? await tools.placeIn(all, { everywhere: true }) : near;
  return (
    named && {
      place: named.place,
      otherText: textOf(all.filter((term) => !named.terms.has(term))),
      isLeftOut: leftOut.some((term) => named.terms.has(term)),
    }
  );
}
