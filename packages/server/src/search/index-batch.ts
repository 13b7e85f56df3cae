import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { mapInTurns } from '../side-by-side/map-in-turns.ts';
import { writeEntries, type EntryChanges, type IndexedEntry } from './entry-table.ts';
import { searchEntryOf } from './entry.ts';
import { loadIndexReferences, type IndexReferences } from './index-references.ts';
import type { IndexedWord, IndexWords } from './index-words.ts';
import { indexedLexemesOf } from './indexed-lexemes.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { lexemeIdentifiers } from './lexeme-table.ts';
import { searchTextsOf } from './search-texts.ts';

/** Records that are indexed together: an embedded database answers nobody while it writes them, a tenth of a second. */
export const RECORDS_A_BATCH = 250;

/** Records with what they refer to. */
export interface LoadedBatch {
  findable: readonly IndexedRecord[];
  references: IndexReferences;
  /** True of the entries of those that are not to be found any more. */
  removed: RawBuilder<unknown>;
}

/** What the index is to have of a batch. */
export interface AnalysedBatch extends EntryChanges {
  words: readonly IndexedWord[];
}

/** Loads what these records refer to. `within` is true of all entries that belong to the batch. */
export async function loadBatch(
  transaction: Database,
  records: readonly IndexedRecord[],
  within: RawBuilder<unknown>,
): Promise<LoadedBatch> {
  const findable = records.filter(({ service }) => service.status !== 'defunct');
  const kept = findable.map(({ id }) => id);
  return {
    findable,
    references: await loadIndexReferences(transaction, findable),
    removed: sql`${within} and service_at_location_id <> all(${kept}::uuid[])`,
  };
}

/** Works out the entries of a batch, as they are on the day of `now`. */
export async function analysedBatch(
  { findable, references, removed }: LoadedBatch,
  words: IndexWords,
  now: Date,
): Promise<AnalysedBatch> {
  const entries = await mapInTurns(findable, (record): IndexedEntry => {
    const lexemes = indexedLexemesOf(searchTextsOf(record, references), words.stems);
    return { ...searchEntryOf(record, references, now), ...lexemes };
  });
  const used = new Set(entries.flatMap(({ lexemes }) => lexemes));
  return { entries, removed, words: words.words(used) };
}

/**
 * Writes the entries of a batch. The index must be locked.
 *
 * @returns whether anything has changed
 */
export async function writeBatch(transaction: Database, { words, ...changes }: AnalysedBatch): Promise<boolean> {
  return writeEntries(transaction, changes, await lexemeIdentifiers(transaction, words));
}
