import { expandQuery, type QueryTerm } from '@resilience-kit/text';
import { unfinishedWord, wordOf } from '../../snapshot/dictionary.ts';
import { stemsOf } from './texts.ts';

/** Whether texts have all terms of a query, as the lists of the server search; the last word may be unfinished. */
export function textFilter(text: string): (texts: readonly string[]) => boolean {
  const terms = expandQuery(text);
  return (texts) => {
    const stems = new Set(texts.flatMap(stemsOf));
    return terms.length > 0 && terms.every((term, index) => isAmong(stems, term, index === terms.length - 1));
  };
}

function isAmong(stems: ReadonlySet<string>, term: QueryTerm, mayBeUnfinished: boolean): boolean {
  if (term.alternatives.some((one) => one.stems.every((stem) => stems.has(wordOf(stem))))) return true;
  const beginning = mayBeUnfinished ? unfinishedWord(term) : undefined;
  if (beginning === undefined) return false;
  const before = term.alternatives[0]?.stems.slice(0, -1) ?? [];
  return before.every((stem) => stems.has(wordOf(stem))) && [...stems].some((stem) => stem.startsWith(beginning));
}
