import type { QueryTerm } from '../query/expand-query.ts';
import { analyze } from '../words/analyze.ts';
import { stemKey } from './place-keys.ts';

/** A place that a text may name. */
export interface NameablePlace {
  /** `city`, `oblast`, `hromada` or `district`: who names a place that shares its name means the first of these. */
  level: string;
  /** What it is called in full: not other spellings, not parts of a name. */
  names: readonly string[];
  /** What it is found by (`placeKeys`). */
  keys(): readonly string[];
  /** Somebody helps there. */
  hasServices: boolean;
}

/** The place that a text names, and which of its terms do so. */
export interface NamedPlace<Place> {
  /** The place that is meant. */
  place: Place;
  /** The terms that name it; the others say what is looked for. */
  terms: ReadonlySet<QueryTerm>;
  /** Whether the text has the place's own name, not only another spelling or a part of it. */
  isOwnName: boolean;
}

/** Names of places have no more words than this. */
const LONGEST_NAME = 3;
/** What people mean by a name that several places share. */
const LEVELS: readonly string[] = ['city', 'oblast', 'hromada', 'district'];

/** Everything in the terms of a query that may be the name of a place, as stem keys, with the terms that make it up. */
export type PlaceNames = ReadonlyMap<string, readonly QueryTerm[]>;

/** Neighbouring terms together, and one term in any spelling. */
export function placeNamesIn(terms: readonly QueryTerm[]): PlaceNames {
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

/**
 * Which of the places is meant by these names. None when namesakes leave a doubt, or when a word is the name of a place only
 * by chance: what has no services counts only as a city or an oblast under its own name.
 */
export function placeNamedBy<Place extends NameablePlace>(
  names: PlaceNames,
  places: readonly Place[],
): NamedPlace<Place> | undefined {
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
  place: NameablePlace;
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

/** The longest of a place's names that is in the text. */
function bestName(place: NameablePlace, names: PlaceNames): Omit<Ranked, 'place'> | undefined {
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
