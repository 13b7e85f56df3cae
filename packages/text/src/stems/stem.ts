import { stemEnglish } from './english.ts';
import { stemUkrainian } from './ukrainian.ts';

const CYRILLIC = /[а-яіїєґ]/;
const LATIN_ONLY = /^[a-z]+$/;

/**
 * The part of a normalised word that its inflected forms share. The script chooses the language: Ukrainian for Cyrillic (with the Russian
 * endings people type), English for Latin. Numbers and other scripts stay as they are. A stem is a key to compare, not a word to show,
 * and is not meant to be stemmed again.
 */
export function stem(token: string): string {
  if (CYRILLIC.test(token)) return stemUkrainian(token);
  return LATIN_ONLY.test(token) ? stemEnglish(token) : token;
}
