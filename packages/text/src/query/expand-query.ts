import { latinToCyrillic } from '../scripts/latin-to-cyrillic.ts';
import { transliterate } from '../scripts/transliterate.ts';
import { stem } from '../stems/stem.ts';
import { withoutStopWords } from '../words/stop-words.ts';
import { wordRanges } from '../words/word-ranges.ts';
import type { WordRange } from '../words/word-ranges.ts';
import { phraseBookOf } from './phrase-book.ts';
import type { PhraseBook } from './phrase-book.ts';
import { placeAliases } from './place-aliases.ts';
import type { PlaceAlias } from './place-aliases.ts';
import { synonyms } from './synonyms.ts';
import type { Synonym } from './synonyms.ts';

/** One way to satisfy a part of a query. */
export interface Alternative {
  /** All of these must occur. Never empty. */
  stems: string[];
  /** How the alternative came about: `typed` is what the person wrote and outranks what was guessed from it. */
  kind: 'typed' | 'synonym' | 'transliteration' | 'alias';
}

/** One required part of a query: a record matches when it satisfies any of the alternatives. */
export interface QueryTerm {
  /** The words of the query that this part stands for, as they were typed. */
  typed: string;
  /** Best first; the first one is always what was typed. */
  alternatives: Alternative[];
}

export interface ExpandQueryOptions {
  /** Instead of the list shipped with this package. Prepared once per array, so pass the same array again and do not change it. */
  synonyms?: readonly Synonym[];
  /** Instead of the list shipped with this package; prepared once per array too. */
  placeAliases?: readonly PlaceAlias[];
}

/** A longer query is a pasted text; reading on would only make it match nothing. */
const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
const MOST_ALTERNATIVES = 24;

const UKRAINIAN_WORD = /^[а-щьюяіїє]+$/;
const LATIN_WORD = /^[a-z]+$/;

interface QueryWord extends WordRange {
  stem: string;
}

function cutAtWordBoundary(text: string): string {
  if (text.length <= LONGEST_QUERY) return text;
  const cut = text.slice(0, LONGEST_QUERY + 1);
  const end = cut.search(/\s\S*$/);
  return end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST_QUERY);
}

/** Short numbers are written together and apart (a hotline as 1234 or 12-34): each way finds the other. */
function numberAlternative(tokens: readonly string[]): string[] | undefined {
  const digits = tokens.join('');
  if (!/^(?:\d{4}|\d{6})$/.test(digits)) return undefined;
  return tokens.length === 2 ? [digits] : [digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)];
}

function isSplitNumber(first: QueryWord | undefined, second: QueryWord | undefined): boolean {
  if (first === undefined || first.token.length !== second?.token.length) return false;
  return numberAlternative([first.token, second.token]) !== undefined;
}

/** How many words from here on make one term: the longest phrase that the book has, a number written in two parts, or one word. */
function termLength(words: readonly QueryWord[], at: number, book: PhraseBook): number {
  for (let length = Math.min(book.longestPhrase, words.length - at); length > 1; length--) {
    const stems = words.slice(at, at + length).map((word) => word.stem);
    if (book.meaningsOf(stems).length > 0) return length;
  }
  return isSplitNumber(words[at], words[at + 1]) ? 2 : 1;
}

/** The same word in the other script, for records that have it only there. */
function inOtherScript(token: string, book: PhraseBook): Alternative[] {
  if (UKRAINIAN_WORD.test(token)) return [{ stems: [stem(transliterate(token))], kind: 'transliteration' }];
  if (!LATIN_WORD.test(token)) return [];
  const stems = Array.from(new Set(latinToCyrillic(token).map(stem)));
  // "psyholog" is Ukrainian behind Latin letters, so the synonyms of психолог hold for it as well.
  return [
    ...stems.map((each): Alternative => ({ stems: [each], kind: 'transliteration' })),
    ...stems.flatMap((each) => book.meaningsOf([each])),
  ];
}

function alternativesOf(words: readonly QueryWord[], book: PhraseBook): Alternative[] {
  const stems = words.map((word) => word.stem);
  const tokens = words.map((word) => word.token);
  const number = numberAlternative(tokens);
  const all: Alternative[] = [
    { stems, kind: 'typed' },
    ...(number ? [{ stems: number, kind: 'typed' } as const] : []),
    ...book.meaningsOf(stems),
    ...(tokens.length === 1 ? inOtherScript(tokens[0] ?? '', book) : []),
  ];
  const distinct = new Map<string, Alternative>();
  for (const alternative of all) {
    const key = alternative.stems.join(' ');
    if (key !== '' && !distinct.has(key)) distinct.set(key, { stems: [...alternative.stems], kind: alternative.kind });
  }
  return Array.from(distinct.values()).slice(0, MOST_ALTERNATIVES);
}

/**
 * Turns what a person typed into what to look for: required parts, each with alternatives from stems, synonyms, place aliases and the
 * other script. Phrases that the lists know ("legal aid", «гаряча лінія») become one part. Empty for text without words.
 * Text over 200 characters is cut at a word; at most 12 parts with at most 24 alternatives each.
 * A wrong keyboard layout is not tried here: call it again with {@link switchKeyboardLayout} when little is found.
 */
export function expandQuery(text: string, options: ExpandQueryOptions = {}): QueryTerm[] {
  const query = cutAtWordBoundary(text);
  const book = phraseBookOf(options.synonyms ?? synonyms, options.placeAliases ?? placeAliases);
  const significant = withoutStopWords(wordRanges(query), (word) => word.token);
  const words = significant.map((word): QueryWord => ({ ...word, stem: stem(word.token) }));
  const terms = new Map<string, QueryTerm>();
  for (let at = 0; at < words.length && terms.size < MOST_TERMS;) {
    const termWords = words.slice(at, at + termLength(words, at, book));
    const key = termWords.map((word) => word.stem).join(' ');
    const typed = query.slice(termWords[0]?.start, termWords.at(-1)?.end);
    if (!terms.has(key)) terms.set(key, { typed, alternatives: alternativesOf(termWords, book) });
    at += termWords.length;
  }
  return Array.from(terms.values());
}
