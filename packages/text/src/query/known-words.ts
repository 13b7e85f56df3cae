import { phraseBookOf } from './phrase-book.ts';
import { placeAliases } from './place-aliases.ts';
import { synonyms } from './synonyms.ts';

const SHORTEST_KNOWN = 4;
/** From this many letters on, two slips are forgiven. */
const LONG_WORD = 7;
/** From this many letters on, a slip may be in the first letter. */
const SURE_WORD = 5;
const SHORTEST_ROOT = 5;
const ROOT = 0.6;
const PREFIX = /^(?:по|за|на|ви|роз|при|вид|до|пере|про|пид)/;

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
      isRelated(misspelt, stem) ||
      (Math.abs(stem.length - misspelt.length) <= forgiven &&
        (stem.startsWith(first) || stem.startsWith(second) || stem.startsWith(first, 1) || stem.startsWith(second, 1))),
  );
}

/** Whether two stems have the same root, with or without a prefix: «голодуємо» and «голод», «поплакатись» and «плакати». */
function isRelated(one: string, other: string): boolean {
  return sharesRoot(one, other) || sharesRoot(one.replace(PREFIX, ''), other.replace(PREFIX, ''));
}

/** Going by how much of the longer one the beginning that they share is. */
function sharesRoot(one: string, other: string): boolean {
  const root = Math.max(SHORTEST_ROOT, Math.ceil(ROOT * Math.max(one.length, other.length)));
  return one.length >= root && one.slice(0, root) === other.slice(0, root);
}

/** How many slips of the typist are forgiven in a word with this stem. */
export function slipsForgiven(stem: string): number {
  return stem.length >= LONG_WORD ? 2 : 1;
}

/**
 * Whether a word may have been meant, going by the stems of it and of the misspelt one: the first letter is seldom wrong. With
 * `isKnown` also another word of the same root.
 */
export function mayBeMeant(misspelt: string, meant: string, slips: number, isKnown = false): boolean {
  if (soundsLike(misspelt, meant)) return true;
  if (slips > slipsForgiven(misspelt)) return isKnown && isRelated(misspelt, meant);
  if (meant.startsWith(misspelt.charAt(0))) return true;
  // Left out or added rather than another: a «салон» is no «талон».
  const isOther = meant.length === misspelt.length && misspelt.length < LONG_WORD;
  return slips === 1 && misspelt.length >= SURE_WORD && !isOther;
}

/** Letters that sound the same where the stress is on others, or at the end of a word: «адяг», «логопет», «милеці». */
const ALIKE: Readonly<Record<string, string>> = { о: 'а', е: 'и', з: 'с', д: 'т', б: 'п', г: 'х', в: 'у' };

/** Whether two stems differ only by letters that sound alike: whoever writes as they speak means the other. */
export function soundsLike(misspelt: string, meant: string): boolean {
  return soundOf(misspelt) === soundOf(meant);
}

function soundOf(stem: string): string {
  return stem.replace(/[оездбгв]/g, (letter) => ALIKE[letter] ?? letter);
}
