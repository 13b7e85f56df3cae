import type { UnderstoodQuery } from '@resilience-kit/contract';
import { expandQuery, switchKeyboardLayout, type QueryTerm } from '@resilience-kit/text';
import type { SearchTools } from './search-tools.ts';
import { correctionsOf, textOf } from './spelling.ts';

/** A text as it is searched for. */
export interface Understanding {
  terms: readonly QueryTerm[];
  /** Terms that were left out because nothing has them all. */
  leftOut?: readonly QueryTerm[];
  correction?: NonNullable<UnderstoodQuery['correction']>;
}

const CORRECTIONS_TRIED = 3;

/** The text as it was typed. */
export function asTyped(text: string): Understanding {
  return { terms: expandQuery(text) };
}

/**
 * What else a text may mean that finds nothing as it was typed: another keyboard layout, a misspelling, or too much at
 * once. Whatever it answers with finds something, filters aside. Undefined when the text itself does, or nothing helps.
 */
export async function otherwiseUnderstood(tools: SearchTools, text: string): Promise<Understanding | undefined> {
  const { terms } = asTyped(text);
  if (await tools.findsAnything(terms)) return undefined;
  const switched = switchKeyboardLayout(text);
  const switchedTerms = switched === undefined ? [] : expandQuery(switched);
  if (switched !== undefined && (await tools.findsAnything(switchedTerms))) {
    return { terms: switchedTerms, correction: { kind: 'keyboard_layout', text: switched } };
  }
  const isSwitchedBetter = (await wordsKnown(tools, switchedTerms)) > (await wordsKnown(tools, terms));
  const likelier = isSwitchedBetter ? switchedTerms : terms;
  return (await respelt(tools, likelier)) ?? shortened(tools, likelier);
}

async function wordsKnown(tools: SearchTools, terms: readonly QueryTerm[]): Promise<number> {
  const frequencies = await tools.frequenciesOf(terms);
  return [...frequencies.values()].filter((frequency) => frequency > 0).length;
}

/** With the words that the index does not have replaced by the nearest ones that it has. */
async function respelt(tools: SearchTools, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  const { corrections, complete } = await correctionsIn(tools, terms);
  if (corrections.size === 0) return undefined;
  const textWith = (choice: number) => {
    const chosen = [...corrections].map(([term, words]) => [term, words[choice] ?? words[0] ?? term.typed] as const);
    return textOf(terms, new Map(chosen));
  };
  for (let choice = 0; complete && choice < CORRECTIONS_TRIED; choice++) {
    const text = textWith(choice);
    const replaced = expandQuery(text);
    if (await tools.findsAnything(replaced)) return { terms: replaced, correction: { kind: 'spelling', text } };
  }
  return shortened(tools, expandQuery(textWith(0)));
}

/** Words to put in place of those that the index does not have; `complete` when there are some for each. */
async function correctionsIn(tools: SearchTools, terms: readonly QueryTerm[]) {
  const dictionary = await tools.dictionary();
  const frequencies = await tools.frequenciesOf(terms);
  const corrections = new Map<QueryTerm, string[]>();
  let complete = true;
  for (const term of terms) {
    if (frequencies.get(term) !== 0) continue;
    const words = correctionsOf(dictionary, term);
    if (words.length > 0) corrections.set(term, words);
    else complete = false;
  }
  return { corrections, complete };
}

/** With the least useful words left out. */
async function shortened(tools: SearchTools, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  if (terms.length < 2) return undefined;
  const order = await leastUsefulFirst(tools, terms);
  const attempts = [
    ...order.map((dropped) => [dropped]),
    ...order.slice(0, -1).map((_, index) => order.slice(0, index + 1)),
  ];
  for (const dropped of attempts) {
    const kept = terms.filter((term) => !dropped.includes(term));
    if (await tools.findsAnything(kept)) {
      return { terms: kept, leftOut: dropped, correction: { kind: 'partial', text: textOf(kept) } };
    }
  }
  return undefined;
}

/** Words that the index does not have, then the place (the need matters more), then common words before rare ones. */
async function leastUsefulFirst(tools: SearchTools, terms: readonly QueryTerm[]): Promise<QueryTerm[]> {
  const frequencies = await tools.frequenciesOf(terms);
  const named = await tools.placeIn(terms, { everywhere: true });
  const usefulness = (term: QueryTerm) => {
    const frequency = frequencies.get(term) ?? 0;
    if (frequency === 0) return 0;
    return named?.terms.has(term) ? 1 : 2 + 1 / frequency;
  };
  return [...terms].sort((a, b) => usefulness(a) - usefulness(b));
}
