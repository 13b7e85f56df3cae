import type { PlaceLevel } from '@resilience-kit/contract';
import { analyze, type QueryTerm } from '@resilience-kit/text';
import { type KnownPlace, stemKey } from './snapshot-places.ts';

/** A place that a text names, and which of its terms do so. */
export interface PlaceInText {
  place: KnownPlace;
  terms: ReadonlySet<QueryTerm>;
  /** Whether the text has the place's own name, not only another spelling or a part of it. */
  isOwnName: boolean;
}

/** Names of places have no more words than this. */
const LONGEST_NAME = 3;
/** What people mean by a name that several places share. */
const LEVELS: readonly PlaceLevel[] = ['city', 'oblast', 'hromada', 'district'];

/** The place that a text names. None when namesakes leave a doubt, or when the word is a place's only by chance. */
export function placeInText(places: readonly KnownPlace[], terms: readonly QueryTerm[]): PlaceInText | undefined {
  const names = namesIn(terms);
  if (names.size === 0) return undefined;
  const ranked = places
    .flatMap((place) => {
      const best = bestName(place, names);
      return best ? [{ place, ...best }] : [];
    })
    .filter(({ place, isOwnName }) => place.hasServices || (isOwnName && ['city', 'oblast'].includes(place.level)))
    .sort(compare);
  const [first, second] = ranked;
  if (!first || (second && compare(first, second) === 0)) return undefined;
  return { place: first.place, terms: new Set(first.terms), isOwnName: first.isOwnName };
}

interface Ranked {
  place: KnownPlace;
  terms: readonly QueryTerm[];
  isOwnName: boolean;
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.terms.length - a.terms.length ||
    Number(b.isOwnName) - Number(a.isOwnName) ||
    Number(b.place.hasServices) - Number(a.place.hasServices) ||
    LEVELS.indexOf(a.place.level) - LEVELS.indexOf(b.place.level)
  );
}

/** Everything in the text that may be a name, as stem keys: neighbouring terms together, and one term in any spelling. */
function namesIn(terms: readonly QueryTerm[]): Map<string, readonly QueryTerm[]> {
  const names = new Map<string, readonly QueryTerm[]>();
  const add = (stems: readonly string[], named: readonly QueryTerm[]) => {
    const key = stemKey(stems);
    if (!names.has(key)) names.set(key, named);
  };
  for (let length = Math.min(LONGEST_NAME, terms.length); length > 0; length--) {
    for (let first = 0; first + length <= terms.length; first++) {
      const named = terms.slice(first, first + length);
      const stems = named.flatMap((term) => term.alternatives[0]?.stems ?? []);
      add(stems, named);
    }
  }
  for (const term of terms) {
    for (const { stems, kind } of term.alternatives) if (kind !== 'synonym') add(stems, [term]);
  }
  return names;
}

/** The longest of a place's names that is in the text. */
function bestName(place: KnownPlace, names: ReadonlyMap<string, readonly QueryTerm[]>) {
  const found = place.keys().flatMap((key) => {
    const terms = names.get(key);
    return terms ? [{ key, terms }] : [];
  });
  if (found.length === 0) return undefined;
  const own = new Set(place.names.map((name) => stemKey(analyze(name))));
  const ranked = found.map(({ key, terms }) => ({ terms, isOwnName: own.has(key) }));
  ranked.sort((a, b) => b.terms.length - a.terms.length || Number(b.isOwnName) - Number(a.isOwnName));
  return ranked[0];
}
