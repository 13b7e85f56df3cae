import type { UnderstoodQuery } from '@resilience-kit/contract';
import { expandQuery, switchKeyboardLayout, type QueryTerm } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Dictionary } from './dictionary.ts';
import { allOf, conditionsOfText } from './filters.ts';
import { placeInText } from './place-in-text.ts';
import { correctionsOf, frequenciesOf, textOf, withReplacements } from './spelling.ts';
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
  return shortened(database, dictionary, withReplacements(terms, replacementsOf(0)));
}

/** Words to put in place of those that the index does not have; `complete` when there are some for each. */
async function correctionsIn(database: Database, dictionary: Dictionary, terms: readonly QueryTerm[]) {
  const frequencies = await frequenciesOf(dictionary, terms);
  const corrections = new Map<QueryTerm, string[]>();
  let complete = true;
  for (const term of terms) {
    if (frequencies.get(term) !== 0) continue;
    const words = await correctionsOf(database, term);
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
  const order = await leastUsefulFirst(database, dictionary, terms);
  const attempts = [
    ...order.map((dropped) => [dropped]),
    ...order.slice(0, -1).map((_, index) => order.slice(0, index + 1)),
  ];
  for (const dropped of attempts) {
    const kept = terms.filter((term) => !dropped.includes(term));
    if (await findsAnything(database, dictionary, kept)) {
      return { terms: kept, leftOut: dropped, correction: { kind: 'partial', text: textOf(kept) } };
    }
  }
  return undefined;
}

/** Words that the index does not have, then the place (the need matters more), then common words before rare ones. */
async function leastUsefulFirst(
  database: Database,
  dictionary: Dictionary,
  terms: readonly QueryTerm[],
): Promise<QueryTerm[]> {
  const frequencies = await frequenciesOf(dictionary, terms);
  const place = await placeInText({ database, remembered: dictionary.remembered }, terms);
  const usefulness = (term: QueryTerm) => {
    const frequency = frequencies.get(term) ?? 0;
    if (frequency === 0) return 0;
    return place?.terms.has(term) ? 1 : 2 + 1 / frequency;
  };
  return [...terms].sort((a, b) => usefulness(a) - usefulness(b));
}
