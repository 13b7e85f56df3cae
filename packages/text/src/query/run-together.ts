import type { PhraseBook } from './phrase-book.ts';

/** Nobody runs shorter words together. */
const SHORTEST_RUN_TOGETHER = 9;
const SHORTEST_PART = 3;

/** The stems of a phrase that was typed without its space, as keyboards of phones let slip through; none for a word of its own. */
export function phraseRunTogether(token: string, book: PhraseBook): string[] {
  if (token.length < SHORTEST_RUN_TOGETHER || book.has([book.stemOf(token)])) return [];
  for (let end = SHORTEST_PART; end <= token.length - SHORTEST_PART; end++) {
    const stems = [token.slice(0, end), token.slice(end)].map((part) => book.stemOf(part));
    if (book.has(stems)) return stems;
  }
  return [];
}
