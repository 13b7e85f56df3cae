import type { UnderstoodQuery } from '@resilience-kit/contract';
import { expandQuery, shorterQueries, switchKeyboardLayout, type QueryTerm } from '@resilience-kit/text';
import type { SearchTools } from './search-tools.ts';
import { correctionsOf, isSureCorrection, textOf } from './spelling.ts';

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
  const replacementsOf = (choice: number) =>
    new Map([...corrections].map(([term, words]) => [term, words[choice] ?? words[0] ?? term.typed]));
  for (let choice = 0; complete && choice < CORRECTIONS_TRIED; choice++) {
    const text = textOf(terms, replacementsOf(choice));
    const replaced = expandQuery(text);
    if (await tools.findsAnything(replaced)) return { terms: replaced, correction: { kind: 'spelling', text } };
  }
  const sure = [...replacementsOf(0)].filter(([, word]) => isSureCorrection(word));
  return shortened(tools, expandQuery(textOf(terms, new Map(sure))));
}

/** Words to put in place of those that the index does not have; `complete` when there are some for each. */
async function correctionsIn(tools: SearchTools, terms: readonly QueryTerm[]) {
  const dictionary = await tools.dictionary();
  const frequencies = await tools.frequenciesOf(terms);
  // A single word is rather misspelt than the name of a place without services, and these would have to be loaded.
  const place = terms.length > 1 ? await tools.placeIn(terms, { everywhere: true }) : undefined;
  // Beside the help that is needed, an unknown word is rarely another misspelt one for help.
  const knowsHelp = terms.some((term) => term.about === 'help' && frequencies.get(term) !== 0);
  const corrections = new Map<QueryTerm, string[]>();
  let complete = true;
  for (const term of terms) {
    if (frequencies.get(term) !== 0) continue;
    // What is known as a word is not misspelt, only not there.
    const isWord = term.about !== undefined || place?.terms.has(term);
    const words = isWord ? [] : correctionsOf(dictionary, term, { fromRecordsOnly: knowsHelp });
    if (words.length > 0) corrections.set(term, words);
    else complete = false;
  }
  return { corrections, complete };
}

/** With the least useful words left out. */
async function shortened(tools: SearchTools, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  if (terms.length < 2) return undefined;
  const frequencies = await tools.frequenciesOf(terms);
  const place = await tools.placeIn(terms, { everywhere: true });
  for (const kept of shorterQueries(terms, { frequencies, place: place?.terms })) {
    if (await tools.findsAnything(kept)) {
      const leftOut = terms.filter((term) => !kept.includes(term));
      return { terms: kept, leftOut, correction: { kind: 'partial', text: textOf(kept) } };
    }
  }
  return undefined;
}
