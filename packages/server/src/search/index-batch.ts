import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { writeEntries, type IndexedEntry } from './entry-table.ts';
import { searchEntryOf } from './entry.ts';
import { loadIndexReferences } from './index-references.ts';
import type { IndexWords } from './index-words.ts';
import { indexedLexemesOf } from './indexed-lexemes.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { lexemeIdentifiers } from './lexeme-table.ts';
import { searchTextsOf } from './search-texts.ts';

/** Records that are indexed together: an embedded database answers nobody while that happens, a quarter of a second. */
export const RECORDS_A_BATCH = 250;

/** What becomes of a batch. */
interface Work {
  words: IndexWords;
  now: Date;
  /** Which entries belong to the batch: those of its records that are not to be found any more are removed. */
  within: RawBuilder<unknown>;
  onEntry?: (entry: IndexedEntry) => void;
}

/**
 * Writes the entries of these records, as they are on the day of `now`. The index must be locked.
 *
 * @returns whether anything has changed
 */
export async function indexBatch(
  transaction: Database,
  records: readonly IndexedRecord[],
  { words, now, within, onEntry }: Work,
): Promise<boolean> {
  const findable = records.filter(({ service }) => service.status !== 'defunct');
  const references = await loadIndexReferences(transaction, findable);
  const entries = findable.map((record): IndexedEntry => {
    const lexemes = indexedLexemesOf(searchTextsOf(record, references), words.stems);
    return { ...searchEntryOf(record, references, now), ...lexemes };
  });
  for (const entry of entries) onEntry?.(entry);
  const used = new Set(entries.flatMap(({ lexemes }) => lexemes));
  const identifiers = await lexemeIdentifiers(transaction, [...used], words);
  const kept = findable.map(({ id }) => id);
  const removed = sql`${within} and service_at_location_id <> all(${kept}::uuid[])`;
  return writeEntries(transaction, { entries, removed }, identifiers);
}
