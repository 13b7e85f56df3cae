import { stem } from '../stems/stem.ts';
import { wordRanges } from './word-ranges.ts';

/** A stretch of the original text, in UTF-16 offsets, end exclusive. */
export interface TextRange {
  /** Where it begins, from 0. */
  start: number;
  /** Behind its last code unit. */
  end: number;
}

/** Where in the original text the words stand whose stems are among `stems`, apostrophes and stress marks inside them included. */
export function highlight(text: string, stems: Iterable<string>): TextRange[] {
  const wanted = new Set(stems);
  const ranges: TextRange[] = [];
  for (const { start, end, token } of wordRanges(text)) {
    if (wanted.has(stem(token)) && ranges.at(-1)?.start !== start) ranges.push({ start, end });
  }
  return ranges;
}
