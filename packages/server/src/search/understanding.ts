import type { UnderstoodQuery } from '@resilience-kit/contract';
import { expandQuery, shorterQueries, switchKeyboardLayout, type QueryTerm } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Dictionary } from './dictionary.ts';
import { allOf, conditionsOfText } from './filters.ts';
import { placeInText } from './place-in-text.ts';
import { correctionsOf, frequenciesOf, isSureCorrection, textOf, withReplacements } from './spelling.ts';
import { matchOf } from './text-match.ts';

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
export async function otherwiseUnderstood(
  database: Database,
  dictionary: Dictionary,
  text: string,
): Promise<Understanding | undefined> {
  const { terms } = asTyped(text);
  if (await findsAnything(database, dictionary, terms)) return undefined;
  const switched = switchKeyboardLayout(text);
  const switchedTerms = switched === undefined ? [] : expandQuery(switched);
  if (switched !== undefined && (await findsAnything(database, dictionary, switchedTerms))) {
    return { terms: switchedTerms, correction: { kind: 'keyboard_layout', text: switched } };
  }
  const isSwitchedBetter = (await wordsKnown(dictionary, switchedTerms)) > (await wordsKnown(dictionary, terms));
  const likelier = isSwitchedBetter ? switchedTerms : terms;
  return (await respelt(database, dictionary, likelier)) ?? shortened(database, dictionary, likelier);
}

async function wordsKnown(dictionary: Dictionary, terms: readonly QueryTerm[]): Promise<number> {
  const frequencies = await frequenciesOf(dictionary, terms);
  return [...frequencies.values()].filter((frequency) => frequency > 0).length;
}

/** One term is in the index when the dictionary has it; several are there each, though maybe not together. */
async function findsAnything(
  database: Database,
  dictionary: Dictionary,
  terms: readonly QueryTerm[],
): Promise<boolean> {
  const match = await matchOf(dictionary, terms);
  if (!match) return false;
  if (terms.length === 1) {
    const [frequency = 0] = (await frequenciesOf(dictionary, terms)).values();
    return frequency > 0;
  }
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from search_entry where ${allOf(conditionsOfText(match))}) as found
  `.execute(database);
  return rows[0]?.found ?? false;
}

/** With the words that the index does not have replaced by the nearest ones that it has. */
async function respelt(
  database: Database,
  dictionary: Dictionary,
  terms: readonly QueryTerm[],
): Promise<Understanding | undefined> {
  const { corrections, complete } = await correctionsIn(database, dictionary, terms);
  if (corrections.size === 0) return undefined;
  const replacementsOf = (choice: number) =>
    new Map([...corrections].map(([term, words]) => [term, words[choice] ?? words[0] ?? term.typed]));
  for (let choice = 0; complete && choice < CORRECTIONS_TRIED; choice++) {
    const replacements = replacementsOf(choice);
    const replaced = withReplacements(terms, replacements);
    if (await findsAnything(database, dictionary, replaced)) {
      return { terms: replaced, correction: { kind: 'spelling', text: textOf(terms, replacements) } };
    }
  }
  const sure = [...replacementsOf(0)].filter(([, word]) => isSureCorrection(word));
  return shortened(database, dictionary, withReplacements(terms, new Map(sure)));
}

/** Words to put in place of those that the index does not have; `complete` when there are some for each. */
async function correctionsIn(database: Database, dictionary: Dictionary, terms: readonly QueryTerm[]) {
  const frequencies = await frequenciesOf(dictionary, terms);
  // A single word is rather misspelt than the name of a place without services; looking places up takes its time.
  const place =
    terms.length > 1 ? await placeInText({ database, remembered: dictionary.remembered }, terms) : undefined;
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
async function shortened(
  database: Database,
  dictionary: Dictionary,
  terms: readonly QueryTerm[],
): Promise<Understanding | undefined> {
  if (terms.length < 2) return undefined;
  const frequencies = await frequenciesOf(dictionary, terms);
  const place = await placeInText({ database, remembered: dictionary.remembered }, terms);
  for (const kept of shorterQueries(terms, { frequencies, place: place?.terms })) {
    if (await findsAnything(database, dictionary, kept)) {
      const leftOut = terms.filter((term) => !kept.includes(term));
      return { terms: kept, leftOut, correction: { kind: 'partial', text: textOf(kept) } };
    }
  }
  return undefined;
}
