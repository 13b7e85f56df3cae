import { phraseBookOf } from './phrase-book.ts';
import { placeAliases } from './place-aliases.ts';
import { synonyms } from './synonyms.ts';

const SHORTEST_KNOWN = 4;
/** From this many letters on, two slips are forgiven. */
const LONG_WORD = 7;
/** From this many letters on, a slip may be in the first letter. */
const SURE_WORD = 5;

/** A word that the synonyms and place names know, and its stem. */
export type KnownWord = readonly [stem: string, word: string];

let known: readonly KnownWord[] | undefined;

/**
 * Words that the synonyms and place names know: what a word with this stem may have been meant to be, besides the words of records. A
 * first choice by length and first letters, which leaves out nearly all of them: comparing letter by letter takes its time.
 */
export function knownWordsLike(misspelt: string): KnownWord[] {
  known ??= [...phraseBookOf(synonyms, placeAliases).words].filter(([stem]) => stem.length >= SHORTEST_KNOWN);
  const forgiven = slipsForgiven(misspelt);
  const [first = '', second = ''] = misspelt;
  return known.filter(
    ([stem]) =>
      Math.abs(stem.length - misspelt.length) <= forgiven &&
      (stem.startsWith(first) || stem.startsWith(second) || stem.startsWith(first, 1) || stem.startsWith(second, 1)),
  );
}

/** How many slips of the typist are forgiven in a word with this stem. */
export function slipsForgiven(stem: string): number {
  return stem.length >= LONG_WORD ? 2 : 1;
}

/** Whether a word may have been meant, going by the stems of it and of the misspelt one: the first letter is seldom wrong. */
export function mayBeMeant(misspelt: string, meant: string, slips: number): boolean {
  if (slips > slipsForgiven(misspelt)) return false;
  return meant.startsWith(misspelt.charAt(0)) || (slips === 1 && misspelt.length >= SURE_WORD);
}
