import {
  expandQuery,
  knownWordsLike,
  mayBeMeant,
  slipsForgiven,
  soundsLike,
  type QueryTerm,
} from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Dictionary } from './dictionary.ts';
import { editDistance } from './edit-distance.ts';
import type { IndexedWord } from './index-words.ts';
import { lexemeOf } from './lexeme.ts';
import { frequencyOf, lookUpTerms } from './text-match.ts';

const READINGS_TRIED = 3;
const NEIGHBOURS = 20;
const SHORTEST_CORRECTED = 3;
const SURE_WORD = 6;
const LATIN = /^[a-z]/;

/** How often the words of each term occur in the index: 0 for a term that it does not have. */
export async function frequenciesOf(
  dictionary: Dictionary,
  terms: readonly QueryTerm[],
): Promise<Map<QueryTerm, number>> {
  await lookUpTerms(dictionary, terms);
  return new Map(terms.map((term, index) => [term, frequencyOf(dictionary, term, index === terms.length - 1)]));
}

/** Words of the index, and words that lead there, that a term may have been meant to be; the likeliest first.
 * `fromRecordsOnly`: none that only lead there. */
export async function correctionsOf(
  database: Database,
  term: QueryTerm,
  { fromRecordsOnly = false } = {},
): Promise<string[]> {
  const readings = term.alternatives.filter(({ stems, kind }) => stems.length === 1 && kind !== 'synonym');
  const found: { word: string; slips: number; reading: number; frequency: number }[] = [];
  for (const [reading, { stems }] of readings.slice(0, READINGS_TRIED).entries()) {
    const misspelt = lexemeOf(stems[0] ?? '');
    if (misspelt.length < SHORTEST_CORRECTED) continue;
    const forgiven = slipsForgiven(misspelt);
    const consider = (lexeme: string, word: string, frequency: number, isKnown = false) => {
      const slips = editDistance(misspelt, lexeme, forgiven);
      // Of words as near, the one that sounds the same is meant.
      const near = soundsLike(misspelt, lexeme) ? slips - 0.5 : slips;
      if (mayBeMeant(misspelt, lexeme, slips, isKnown)) found.push({ word, slips: near, reading, frequency });
    };
    for (const { lexeme, word, frequency } of await neighboursOf(database, misspelt)) consider(lexeme, word, frequency);
    // Who writes Cyrillic letters means no English word.
    if (fromRecordsOnly || (reading > 0 && LATIN.test(misspelt))) continue;
    for (const [stem, word] of knownWordsLike(misspelt)) consider(stem, word, 0, true);
  }
  found.sort((a, b) => a.slips - b.slips || a.reading - b.reading || b.frequency - a.frequency);
  return [...new Set(found.map(({ word }) => capitalizedLike(term.typed, word)))];
}

/** A misspelt word among words that are not there may as well be one of these, unless it is long or about help. */
export function isSureCorrection(word: string): boolean {
  return word.length >= SURE_WORD || expandQuery(word).some(({ about }) => about !== undefined);
}

function capitalizedLike(typed: string, word: string): string {
  const [first = '', ...rest] = Array.from(word);
  const isCapitalized = !typed.startsWith(typed.charAt(0).toLowerCase());
  return isCapitalized ? first.toUpperCase() + rest.join('') : word;
}

/** The text with other words in place of some of its terms. */
export function withReplacements(
  terms: readonly QueryTerm[],
  replacements: ReadonlyMap<QueryTerm, string>,
): QueryTerm[] {
  return expandQuery(textOf(terms, replacements));
}

/** The terms as a person would type them. */
export function textOf(terms: readonly QueryTerm[], replacements: ReadonlyMap<QueryTerm, string> = new Map()): string {
  return terms.map((term) => replacements.get(term) ?? term.typed).join(' ');
}

async function neighboursOf(database: Database, lexeme: string): Promise<IndexedWord[]> {
  const { rows } = await sql<IndexedWord>`
    select lexeme, word, frequency from lexeme where word is not null and frequency > 0 and lexeme % ${lexeme}
    order by similarity(lexeme, ${lexeme}) desc, frequency desc limit ${NEIGHBOURS}
  `.execute(database);
  return rows;
}
