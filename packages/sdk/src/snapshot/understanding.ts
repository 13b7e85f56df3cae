import type { UnderstoodQuery } from '@resilience-kit/contract';
import {
  expandQuery,
  shorterQueries,
  switchKeyboardLayout,
  type NamedPlace,
  type QueryTerm,
} from '@resilience-kit/text';
import type { SearchTools } from './search-tools.ts';
import type { KnownPlace } from './snapshot-places.ts';
import { correctionsOf, isSureCorrection, textOf } from './spelling.ts';

/** A text as it is searched for. */
export interface Understanding {
  terms: readonly QueryTerm[];
  /** The place that the other terms of the text name, when it is searched within and not for its name. */
  within?: NamedPlace<KnownPlace>;
  /** Terms that were left out because nothing has them all. */
  leftOut?: readonly QueryTerm[];
  correction?: NonNullable<UnderstoodQuery['correction']>;
}

/** What an entry must have of a text to be taken for what is meant. */
interface Standard {
  tools: SearchTools;
  /** The help that is needed is in the names of an entry, not only mentioned in what is told about it. */
  isHelpNamed: boolean;
}

const CORRECTIONS_TRIED = 3;

/** The text as it was typed. */
export function asTyped(text: string): Understanding {
  return { terms: expandQuery(text) };
}

/** Whether what has all the terms is what is meant, wherever it has them: so it is of one term, and of a name. */
export function isUnmistakable({ terms }: Understanding): boolean {
  return terms.length < 2 || terms.every(({ about }) => about !== 'help');
}

/**
 * What else a text may mean that finds nothing as it was typed, or only entries that mention the help that is needed: a place served
 * from elsewhere, another keyboard layout, a misspelling, or too much at once. Whatever it answers with finds something, filters aside.
 * Undefined when the text itself does, or nothing helps.
 */
export async function otherwiseUnderstood(tools: SearchTools, text: string): Promise<Understanding | undefined> {
  for (const isHelpNamed of [true, false]) {
    const { terms } = asTyped(text);
    if (await tools.findsAnything(terms, { isHelpNamed })) return undefined;
    const other = await otherReading({ tools, isHelpNamed }, text, terms);
    if (other) return other;
  }
  return undefined;
}

async function otherReading(
  standard: Standard,
  text: string,
  terms: readonly QueryTerm[],
): Promise<Understanding | undefined> {
  const { tools } = standard;
  const switched = switchKeyboardLayout(text);
  const switchedTerms = switched === undefined ? [] : expandQuery(switched);
  if (switched !== undefined && (await tools.findsAnything(switchedTerms, standard))) {
    return { terms: switchedTerms, correction: { kind: 'keyboard_layout', text: switched } };
  }
  const isSwitchedBetter = (await wordsKnown(tools, switchedTerms)) > (await wordsKnown(tools, terms));
  // Who misses a letter in the wrong layout misses it there too.
  for (const likelier of isSwitchedBetter ? [switchedTerms, terms] : [terms, switchedTerms]) {
    const reading =
      (await within(standard, likelier)) ??
      (await respelt(standard, likelier)) ??
      (await shortened(standard, likelier));
    if (reading) return reading;
  }
  return undefined;
}

async function wordsKnown(tools: SearchTools, terms: readonly QueryTerm[]): Promise<number> {
  const frequencies = await tools.frequenciesOf(terms);
  return [...frequencies.values()].filter((frequency) => frequency > 0).length;
}

/** The place that terms name, with everything that is there or comes there, whether or not it is told by name. */
async function within(standard: Standard, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  const { tools, isHelpNamed } = standard;
  const place = await placeIn(tools, terms);
  const others = terms.filter((term) => !place?.terms.has(term));
  if (!place || others.length === 0) return undefined;
  const isFound = await tools.findsAnything(others, { isHelpNamed, place: place.place.code });
  return isFound ? { terms: others, within: place } : undefined;
}

/** A single word is rather misspelt than the name of a place without services, and these would have to be loaded. */
async function placeIn(tools: SearchTools, terms: readonly QueryTerm[]) {
  return terms.length > 1 ? tools.placeIn(terms, { everywhere: true }) : undefined;
}

/** With the words that the index does not have replaced by the nearest ones that it has. */
async function respelt(standard: Standard, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  const { tools } = standard;
  const { corrections, complete } = await correctionsIn(tools, terms);
  if (corrections.size === 0) return undefined;
  const replacementsOf = (choice: number) =>
    new Map([...corrections].map(([term, words]) => [term, words[choice] ?? words[0] ?? term.typed]));
  for (let choice = 0; complete && choice < CORRECTIONS_TRIED; choice++) {
    const text = textOf(terms, replacementsOf(choice));
    const replaced = expandQuery(text);
    const correction = { kind: 'spelling', text } as const;
    if (await tools.findsAnything(replaced, standard)) return { terms: replaced, correction };
    const there = await within(standard, replaced);
    if (there) return { ...there, correction };
  }
  const sure = [...replacementsOf(0)].filter(([, word]) => isSureCorrection(word));
  return shortened(standard, expandQuery(textOf(terms, new Map(sure))));
}

/** Words to put in place of those that the index does not have; `complete` when there are some for each. */
async function correctionsIn(tools: SearchTools, terms: readonly QueryTerm[]) {
  const dictionary = await tools.dictionary();
  const frequencies = await tools.frequenciesOf(terms);
  const place = await placeIn(tools, terms);
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
async function shortened(standard: Standard, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  if (terms.length < 2) return undefined;
  const { tools } = standard;
  const frequencies = await tools.frequenciesOf(terms);
  const place = await placeIn(tools, terms);
  for (const kept of shorterQueries(terms, { frequencies, place: place?.terms })) {
    const found: Understanding | undefined = (await tools.findsAnything(kept, standard))
      ? { terms: kept }
      : await within(standard, kept);
    if (found) {
      const leftOut = terms.filter((term) => !kept.includes(term));
      return { ...found, leftOut, correction: { kind: 'partial', text: textOf(kept) } };
    }
  }
  return undefined;
}
