import type { UnderstoodQuery } from '@resilience-kit/contract';
import { expandQuery, shorterQueries, switchKeyboardLayout, type QueryTerm } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Dictionary } from './dictionary.ts';
import { allOf, conditionsOfNamedHelp, conditionsOfText, withinPlace } from './filters.ts';
import { placeInText, type PlaceInText } from './place-in-text.ts';
import { correctionsOf, frequenciesOf, isSureCorrection, textOf, withReplacements } from './spelling.ts';
import { matchOf } from './text-match.ts';

/** A text as it is searched for. */
export interface Understanding {
  terms: readonly QueryTerm[];
  /** The place that the other terms of the text name, when it is searched within and not for its name. */
  within?: PlaceInText;
  /** Terms that were left out because nothing has them all. */
  leftOut?: readonly QueryTerm[];
  correction?: NonNullable<UnderstoodQuery['correction']>;
}

/** What a record must have of a text to be taken for what is meant. */
interface Standard {
  database: Database;
  dictionary: Dictionary;
  /** The help that is needed is in the names of a record, not only mentioned in what is told about it. */
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
 * What else a text may mean that finds nothing as it was typed, or only records that mention the help that is needed: a place served
 * from elsewhere, another keyboard layout, a misspelling, or too much at once. Whatever it answers with finds something, filters aside.
 * Undefined when the text itself does, or nothing helps.
 */
export async function otherwiseUnderstood(
  database: Database,
  dictionary: Dictionary,
  text: string,
): Promise<Understanding | undefined> {
  for (const isHelpNamed of [true, false]) {
    const standard = { database, dictionary, isHelpNamed };
    const { terms } = asTyped(text);
    if (await findsAnything(standard, terms)) return undefined;
    const other = await otherReading(standard, text, terms);
    if (other) return other;
  }
  return undefined;
}

async function otherReading(
  standard: Standard,
  text: string,
  terms: readonly QueryTerm[],
): Promise<Understanding | undefined> {
  const { dictionary } = standard;
  const switched = switchKeyboardLayout(text);
  const switchedTerms = switched === undefined ? [] : expandQuery(switched);
  if (switched !== undefined && (await findsAnything(standard, switchedTerms))) {
    return { terms: switchedTerms, correction: { kind: 'keyboard_layout', text: switched } };
  }
  const isSwitchedBetter = (await wordsKnown(dictionary, switchedTerms)) > (await wordsKnown(dictionary, terms));
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

async function wordsKnown(dictionary: Dictionary, terms: readonly QueryTerm[]): Promise<number> {
  const frequencies = await frequenciesOf(dictionary, terms);
  return [...frequencies.values()].filter((frequency) => frequency > 0).length;
}

/** One term is in the index when the dictionary has it; several are there each, though maybe not together. */
async function findsAnything(
  { database, dictionary, isHelpNamed }: Standard,
  terms: readonly QueryTerm[],
  code?: string,
): Promise<boolean> {
  const match = await matchOf(dictionary, terms);
  if (!match) return false;
  if (terms.length === 1 && code === undefined) {
    const [frequency = 0] = (await frequenciesOf(dictionary, terms)).values();
    return frequency > 0;
  }
  const conditions = [
    ...(isHelpNamed ? conditionsOfNamedHelp(match) : conditionsOfText(match)),
    ...(code === undefined ? [] : [await withinPlace(database, code)]),
  ];
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from search_entry where ${allOf(conditions)}) as found
  `.execute(database);
  return rows[0]?.found ?? false;
}

/** The place that terms name, with everything that is there or comes there, whether or not it is told by name. */
async function within(standard: Standard, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  const place = await placeIn(standard, terms);
  const others = terms.filter((term) => !place?.terms.has(term));
  if (!place || others.length === 0) return undefined;
  return (await findsAnything(standard, others, place.code)) ? { terms: others, within: place } : undefined;
}

async function placeIn({ database, dictionary }: Standard, terms: readonly QueryTerm[]) {
  // A single word is rather misspelt than the name of a place without services; looking places up takes its time.
  return terms.length > 1 ? placeInText({ database, remembered: dictionary.remembered }, terms) : undefined;
}

/** With the words that the index does not have replaced by the nearest ones that it has. */
async function respelt(standard: Standard, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  const { corrections, complete } = await correctionsIn(standard, terms);
  if (corrections.size === 0) return undefined;
  const replacementsOf = (choice: number) =>
    new Map([...corrections].map(([term, words]) => [term, words[choice] ?? words[0] ?? term.typed]));
  for (let choice = 0; complete && choice < CORRECTIONS_TRIED; choice++) {
    const replacements = replacementsOf(choice);
    const replaced = withReplacements(terms, replacements);
    const correction = { kind: 'spelling', text: textOf(terms, replacements) } as const;
    if (await findsAnything(standard, replaced)) return { terms: replaced, correction };
    const there = await within(standard, replaced);
    if (there) return { ...there, correction };
  }
  const sure = [...replacementsOf(0)].filter(([, word]) => isSureCorrection(word));
  return shortened(standard, withReplacements(terms, new Map(sure)));
}

/** Words to put in place of those that the index does not have; `complete` when there are some for each. */
async function correctionsIn(standard: Standard, terms: readonly QueryTerm[]) {
  const { database, dictionary } = standard;
  const frequencies = await frequenciesOf(dictionary, terms);
  const place = await placeIn(standard, terms);
  // Beside the help that is needed, an unknown word is rarely another misspelt one for help.
  const knowsHelp = terms.some((term) => term.about === 'help' && frequencies.get(term) !== 0);
  const corrections = new Map<QueryTerm, string[]>();
  let complete = true;
  for (const term of terms) {
    if (frequencies.get(term) !== 0) continue;
    // What is known as a word is not misspelt, only not there.
    const isWord = term.about !== undefined || place?.terms.has(term);
    const words = isWord ? [] : await correctionsOf(database, term, { fromRecordsOnly: knowsHelp });
    if (words.length > 0) corrections.set(term, words);
    else complete = false;
  }
  return { corrections, complete };
}

/** With the least useful words left out. */
async function shortened(standard: Standard, terms: readonly QueryTerm[]): Promise<Understanding | undefined> {
  if (terms.length < 2) return undefined;
  const frequencies = await frequenciesOf(standard.dictionary, terms);
  const place = await placeIn(standard, terms);
  for (const kept of shorterQueries(terms, { frequencies, place: place?.terms })) {
    const found: Understanding | undefined = (await findsAnything(standard, kept))
      ? { terms: kept }
      : await within(standard, kept);
    if (found) {
      const leftOut = terms.filter((term) => !kept.includes(term));
      return { ...found, leftOut, correction: { kind: 'partial', text: textOf(kept) } };
    }
  }
  return undefined;
}
