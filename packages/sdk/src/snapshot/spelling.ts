import {
  expandQuery,
  knownWordsLike,
  mayBeMeant,
  slipsForgiven,
  soundsLike,
  type QueryTerm,
} from '@resilience-kit/text';
import { type Dictionary, wordOf } from './dictionary.ts';
import { slipsBetween } from './slips.ts';

const READINGS_TRIED = 3;
const SHORTEST_CORRECTED = 3;
const SURE_WORD = 6;
const LATIN = /^[a-z]/;
/** How many groups of three letters two words must share: below this they look nothing alike. */
const LEAST_SIMILARITY = 0.25;

/** Words of the index, and words that lead there, that a term may have been meant to be; the likeliest first.
 * `fromRecordsOnly`: none that only lead there. */
export function correctionsOf(dictionary: Dictionary, term: QueryTerm, { fromRecordsOnly = false } = {}): string[] {
  const readings = term.alternatives.filter(({ stems, kind }) => stems.length === 1 && kind !== 'synonym');
  const found: { word: string; slips: number; reading: number; frequency: number; likeness: number }[] = [];
  for (const [reading, { stems }] of readings.slice(0, READINGS_TRIED).entries()) {
    const misspelt = wordOf(stems[0] ?? '');
    if (misspelt.length < SHORTEST_CORRECTED) continue;
    const forgiven = slipsForgiven(misspelt);
    for (const [number, stem] of dictionary.stems.entries()) {
      const word = dictionary.readable(number);
      const slips = word === undefined ? Infinity : slipsBetween(misspelt, stem, forgiven);
      if (word === undefined || !mayBeMeant(misspelt, stem, slips)) continue;
      const likeness = likenessOf(misspelt, stem);
      if (likeness < LEAST_SIMILARITY) continue;
      const frequency = dictionary.frequencyOf(number);
      found.push({ word, slips: nearness(slips, misspelt, stem), reading, frequency, likeness });
    }
    // Who writes Cyrillic letters means no English word.
    if (fromRecordsOnly || (reading > 0 && LATIN.test(misspelt))) continue;
    for (const [stem, word] of knownWordsLike(misspelt)) {
      const slips = slipsBetween(misspelt, stem, forgiven);
      if (!mayBeMeant(misspelt, stem, slips, true)) continue;
      found.push({ word, slips: nearness(slips, misspelt, stem), reading, frequency: 0, likeness: 0 });
    }
  }
  found.sort(
    (a, b) => a.slips - b.slips || a.reading - b.reading || b.frequency - a.frequency || b.likeness - a.likeness,
  );
  return [...new Set(found.map(({ word }) => capitalizedLike(term.typed, word)))];
}

/** Of words as near, the one that sounds the same is meant. */
function nearness(slips: number, misspelt: string, meant: string): number {
  return soundsLike(misspelt, meant) ? slips - 0.5 : slips;
}

/** A misspelt word among words that are not there may as well be one of these, unless it is long or about help. */
export function isSureCorrection(word: string): boolean {
  return word.length >= SURE_WORD || expandQuery(word).some(({ about }) => about !== undefined);
}

/** The terms as a person would type them. */
export function textOf(terms: readonly QueryTerm[], replacements: ReadonlyMap<QueryTerm, string> = new Map()): string {
  return terms.map((term) => replacements.get(term) ?? term.typed).join(' ');
}

function capitalizedLike(typed: string, word: string): string {
  const [first = '', ...rest] = Array.from(word);
  const isCapitalized = !typed.startsWith(typed.charAt(0).toLowerCase());
  return isCapitalized ? first.toUpperCase() + rest.join('') : word;
}

/** The share of groups of three letters that two words have in common, as the similarity of PostgreSQL's pg_trgm. */
function likenessOf(a: string, b: string): number {
  const ofA = trigrams(a);
  const ofB = trigrams(b);
  const shared = [...ofA].filter((group) => ofB.has(group)).length;
  return shared / (ofA.size + ofB.size - shared);
}

function trigrams(word: string): Set<string> {
  const letters = Array.from(`  ${word} `);
  return new Set(
    letters.slice(2).map((letter, index) => `${letters[index] ?? ''}${letters[index + 1] ?? ''}${letter}`),
  );
}
