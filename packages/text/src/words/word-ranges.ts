import { unifyApostrophes } from './normalize.ts';
import { tokenize } from './tokenize.ts';

/** A word and where it stands in the text it was found in (UTF-16 offsets, end exclusive). */
export interface WordRange {
  /** Where it begins, from 0. */
  start: number;
  /** Behind its last code unit. */
  end: number;
  /** The normalised word. */
  token: string;
}

/** Starts with a letter or digit, may hold apostrophes, marks and invisible characters, and does not end with an apostrophe. */
const WORD = /[\p{L}\p{N}](?:['\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]*[\p{L}\p{N}\p{M}])?/gu;

/** The words that {@link tokenize} finds, with their places in the original text. Slower, because it looks at each word by itself. */
export function wordRanges(text: string): WordRange[] {
  const ranges: WordRange[] = [];
  for (const match of unifyApostrophes(text).matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    // Almost always one token; an apostrophe between digits leaves two with the same range.
    for (const token of tokenize(text.slice(start, end))) ranges.push({ start, end, token });
  }
  return ranges;
}
