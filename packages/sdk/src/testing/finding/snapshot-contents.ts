import type {
  SnapshotContents,
  SnapshotHours,
  SnapshotProfile,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import { knownOpening } from '../hours/opening.ts';
import { listOf, partsOf } from '../kept/kept-record.ts';
import { inLanguage, textIn } from '../presenting/in-language.ts';
import { inOrderOfId, scheduled, type ServiceThere } from '../presenting/services.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { findableEntries, modeNames, searchTextsOf, servedPaths, sortName, termsOf, textsIn } from './texts.ts';
import { type Depths, Words } from './words.ts';

/** The one part that the snapshot of a fake API has. */
export const PART = 'ukraine';

type Listed = Pick<SnapshotContents, 'entries' | 'hours' | 'places' | 'further-places' | 'vocabulary'>;

/** The services at locations of a snapshot, in the order in which it counts them. */
export function entriesOf(shown: Shown): ServiceThere[] {
  const key = ({ location, entry }: ServiceThere) => `${String(location['place_code'])} ${String(entry['id'])}`;
  return findableEntries(shown).toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** What a search without text needs, as a snapshot of the records would have it. */
export function listedContents(entries: readonly ServiceThere[], shown: Shown): Listed {
  const { kept, language } = shown;
  const hours = entries.map((there) => knownOpening(scheduled(there, shown), shown.now));
  const openings = hours.flatMap((one): SnapshotHours[] => (one.hours ? [one.hours] : []));
  const areas = entries.map((there) => areasOf(there, shown));
  const codes = new Set(areas.flat());
  return {
    entries: {
      profiles: entries.map((there) => profileOf(there, shown)),
      profile: entries.map((_, index) => index),
      areas,
      area: entries.map((_, index) => index),
      ...coordinatesOf(entries),
      rank: ranksOf(entries, shown),
      closed: hours.flatMap(({ closedSince }, index) =>
        closedSince === undefined ? [] : [[index, closedSince] as const],
      ),
    },
    hours: { hours: openings, entry: hours.map((one) => (one.hours ? openings.indexOf(one.hours) : -1)) },
    places: shown.places.all.map((place) => {
      const path = shown.places.pathOf(place[1]);
      const hasServices = codes.has(place[1]) || path.some((code) => codes.has(`serves:${code}`));
      return [...place.slice(0, 8), hasServices ? 1 : 0] as unknown as typeof place;
    }),
    'further-places': [],
    vocabulary: {
      taxonomies: kept.all('taxonomies').map((taxonomy) => inLanguage<Taxonomy>(taxonomy, language)),
      terms: kept.all('taxonomy_terms').map((term) => inLanguage<TaxonomyTerm>(term, language)),
      modes: Object.entries(modeNames).map(([code, names]) => ({ code, name: names[language] })),
      networks: kept
        .all('networks')
        .map(({ code, name }) => ({ code: String(code), name: textIn(name, language) ?? '' }))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    },
  };
}

const NO_WORDS: Depths = new Map();

type WordContents = Pick<SnapshotContents, 'dictionary' | 'index'>;

/** The words of records, until a record changes: language and time make no difference. */
const known = new WeakMap<Shown['kept'], { revision: number; contents: WordContents }>();

/** What a search for a text needs besides. */
export function wordContents(entries: readonly ServiceThere[], shown: Shown): WordContents {
  const { revision } = shown.kept;
  const before = known.get(shown.kept);
  if (before?.revision === revision) return before.contents;
  const contents = analysedContents(entries, shown);
  known.set(shown.kept, { revision, contents });
  return contents;
}

function analysedContents(entries: readonly ServiceThere[], shown: Shown): WordContents {
  const words = new Words();
  const inOrder = inOrderOfId(entries.map(({ entry }) => entry));
  const byId = new Map(entries.map((there) => [there.entry, there]));
  const depths = new Map(
    inOrder.map((entry) => {
      const there = byId.get(entry);
      return [entry, there ? words.depthsOf(searchTextsOf(there, shown)) : NO_WORDS] as const;
    }),
  );
  const postings = new Map<string, { text: string; last: number; frequency: number }>();
  for (const [number, { entry }] of entries.entries()) {
    for (const [stem, depth] of depths.get(entry) ?? []) {
      const posting = postings.get(stem) ?? { text: '', last: -1, frequency: 0 };
      posting.text += vlq(3 * (number - posting.last) + depth);
      postings.set(stem, { ...posting, last: number, frequency: posting.frequency + 1 });
    }
  }
  const stems = [...postings.keys()].toSorted((one, other) => (one < other ? -1 : 1));
  return {
    dictionary: {
      stems: stems.join(' '),
      words: stems.map((stem) => words.readable(stem)).join(' '),
      frequencies: stems.map((stem) => postings.get(stem)?.frequency ?? 0),
    },
    index: { postings: stems.map((stem) => postings.get(stem)?.text ?? '').join(' ') },
  };
}

function profileOf(there: ServiceThere, shown: Shown): SnapshotProfile {
  const { service, location } = there;
  const codes = (meaning: string) =>
    termsOf(there, meaning, shown)
      .map(({ code, id }) => String(code ?? id))
      .toSorted();
  const spoken = [partsOf(service, 'languages'), partsOf(location, 'languages')].find((some) => some.length > 0) ?? [];
  const tags = spoken.flatMap(({ code }) =>
    typeof code === 'string' ? [code.trim().toLowerCase().split('-')[0] ?? ''] : [],
  );
  return {
    categories: codes('category'),
    audiences: codes('audience'),
    modes: listOf(service, 'delivery_modes'),
    networks: listOf(shown.kept.get('organizations', service['organization_id']) ?? {}, 'network_codes'),
    languages: [...new Set(tags)],
    free: partsOf(service, 'cost_options').some(({ amount }) => amount === 0),
    accessible: partsOf(location, 'accessibility').length > 0,
  };
}

/** The places that an entry is in, and those it serves, which are marked. */
function areasOf(there: ServiceThere, shown: Shown): string[] {
  const served = servedPaths(there, shown).flatMap((path) => [...path, `serves:${String(path.at(-1))}`]);
  return [...new Set([...shown.places.pathOf(String(there.location['place_code'])), ...served])];
}

function coordinatesOf(entries: readonly ServiceThere[]) {
  const of = (property: string) =>
    entries.map(({ location }) => {
      const isTold = !location['confidential'] && typeof location['latitude'] === 'number';
      return isTold && typeof location['longitude'] === 'number' ? (location[property] as number) : null;
    });
  return { latitude: of('latitude'), longitude: of('longitude') };
}

/** The position of each entry among all in the order of their names. */
function ranksOf(entries: readonly ServiceThere[], { places }: Shown): number[] {
  const keys = entries.map(({ service, location, entry }) => {
    const place = places.namesOf(String(location['place_code']))?.[0];
    return `${sortName(textsIn(service['name'], place).join(' '))} ${String(entry['id'])}`;
  });
  const order = new Map(keys.toSorted((one, other) => (one < other ? -1 : 1)).map((key, rank) => [key, rank]));
  return keys.map((key) => order.get(key) ?? 0);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A whole number as base64 VLQ, five bits a digit, the lowest first. */
function vlq(number: number): string {
  let text = '';
  let rest = number;
  do {
    const more = rest >= 32;
    text += DIGITS[(rest % 32) + (more ? 32 : 0)] ?? '';
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}
