import { stem } from '../stems/stem.ts';
import { withoutStopWords } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/**
 * The stems under which a text is indexed and searched: words in order, repeats kept, stop words of both languages left out
 * (unless the text has nothing else).
 */
export function analyze(text: string): string[] {
  return withoutStopWords(tokenize(text), (token) => token).map(stem);
}
