import { sql } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import { allDone } from '../side-by-side/all-done.ts';
import { writeEntries } from './entry-table.ts';
import {
  analysedBatch,
  loadBatch,
  RECORDS_A_BATCH,
  writeBatch,
  type AnalysedBatch,
  type LoadedBatch,
} from './index-batch.ts';
import { lockSearchIndex } from './index-lock.ts';
import { IndexWords } from './index-words.ts';
import { loadRecords } from './load-records.ts';
import type { Stems } from './vector.ts';

/**
 * Brings the search index up to date for these services at locations alone, whatever became of them: new, changed, defunct or
 * gone. In the transaction of the change, so that it is found as soon as it is there, and neither without the other.
 *
 * New words join the dictionary, and each word is counted as often as it occurs now: a word that nothing has any more is
 * corrected like a misspelt one at once. What nothing refers to any more stays until the daily rebuild, as do the counts of the
 * words of records that were deleted without `removeEntries`. The transaction must be `read committed`, and one that deletes
 * records must take `lockSearchIndex` first.
 *
 * @param stems of somebody who has analysed the same texts
 */
export async function indexEntries(
  transaction: Database,
  serviceAtLocationIds: Iterable<string>,
  now: Date,
  stems?: Stems,
): Promise<void> {
  const ids = [...new Set(serviceAtLocationIds)];
  if (ids.length === 0) return;
  await lockSearchIndex(transaction);
  const words = new IndexWords(stems);
  let hasChanged = false;
  let loaded: LoadedBatch | undefined;
  let analysed: AnalysedBatch | undefined;
  // While one batch is written, the next is analysed and the one after that is loaded: the database works beside this program.
  for (const batch of [...batchesOf(ids), undefined, undefined]) {
    const [nextLoaded, nextAnalysed, isChanged] = await allDone([
      batch && load(transaction, batch),
      loaded && analysedBatch(loaded, words, now),
      analysed && writeBatch(transaction, analysed),
    ]);
    [loaded, analysed] = [nextLoaded, nextAnalysed];
    if (isChanged) hasChanged = true;
  }
  if (hasChanged) await touchData(transaction);
}

function batchesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / RECORDS_A_BATCH) }, (_, batch) =>
    ids.slice(batch * RECORDS_A_BATCH, (batch + 1) * RECORDS_A_BATCH),
  );
}

async function load(transaction: Database, batch: readonly string[]): Promise<LoadedBatch> {
  const within = sql`service_at_location_id = any(${batch}::uuid[])`;
  return loadBatch(transaction, await loadRecords(transaction, batch), within);
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
