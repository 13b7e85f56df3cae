import { sql } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import { writeEntries } from './entry-table.ts';
import { indexBatch, RECORDS_A_BATCH } from './index-batch.ts';
import { lockSearchIndex } from './index-lock.ts';
import { IndexWords } from './index-words.ts';
import { loadRecords } from './load-records.ts';

/**
 * Brings the search index up to date for these services at locations alone, whatever became of them: new, changed, defunct or
 * gone. In the transaction of the change, so that it is found as soon as it is there, and neither without the other.
 *
 * New words join the dictionary, and each word is counted as often as it occurs now: a word that nothing has any more is
 * corrected like a misspelt one at once. What nothing refers to any more stays until the daily rebuild, as do the counts of the
 * words of records that were deleted without `removeEntries`. The transaction must be `read committed`, and one that deletes
 * records must take `lockSearchIndex` first.
 */
export async function indexEntries(
  transaction: Database,
  serviceAtLocationIds: Iterable<string>,
  now: Date,
): Promise<void> {
  const ids = [...new Set(serviceAtLocationIds)];
  if (ids.length === 0) return;
  await lockSearchIndex(transaction);
  const words = new IndexWords();
  let hasChanged = false;
  for (let first = 0; first < ids.length; first += RECORDS_A_BATCH) {
    const batch = ids.slice(first, first + RECORDS_A_BATCH);
    const within = sql`service_at_location_id = any(${batch}::uuid[])`;
    const records = await loadRecords(transaction, batch);
    hasChanged = (await indexBatch(transaction, records, { words, now, within })) || hasChanged;
  }
  if (hasChanged) await touchData(transaction);
}

/**
 * Takes entries out of the index before their records are deleted: with a record its entry goes by itself, and the counts of its
 * words would stay.
 */
export async function removeEntries(transaction: Database, serviceAtLocationIds: readonly string[]): Promise<void> {
  if (serviceAtLocationIds.length === 0) return;
  await lockSearchIndex(transaction);
  const removed = sql`service_at_location_id = any(${serviceAtLocationIds}::uuid[])`;
  await writeEntries(transaction, { entries: [], removed }, new Map());
}
