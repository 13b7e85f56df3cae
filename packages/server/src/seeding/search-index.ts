import type { Database } from '../database/database.ts';
import type { IndexedChange } from '../search/index-changes.ts';
import { hasIndex, isIndexCurrent, renewIndex } from '../search/index-state.ts';
import { rebuildSearchIndex, tidySearchIndex } from '../search/search-index.ts';

/** From so many new entries on, searches would notice that they are not sorted into the index yet. */
const MANY_ENTRIES = 250;

/** Rebuilds the search index and remembers the day it was rebuilt for. */
export async function indexRecords(database: Database, now: Date): Promise<void> {
  await renewIndex(database, now, () => rebuildSearchIndex(database, now));
}

/** Makes the index where there is none, as after a migration that changed its layout: without it nothing is found. */
export async function requireSearchIndex(database: Database, now: Date): Promise<void> {
  if (!(await hasIndex(database))) await indexRecords(database, now);
}

/**
 * Dated hours are indexed for some weeks from the day of indexing on: rebuilds an index of an earlier day, and one that
 * lacks a change because the process that made it has ended too early.
 */
export async function keepSearchIndexCurrent(database: Database, now: Date): Promise<void> {
  if (!(await isIndexCurrent(database, now))) await indexRecords(database, now);
}

/** What is to be done for the index once the transaction of a change is committed. What is found does not wait for it. */
export async function finishIndexing(database: Database, indexed: IndexedChange, now: Date): Promise<void> {
  if (indexed.isPostponed) await indexRecords(database, now);
  else if (indexed.entries >= MANY_ENTRIES) await tidySearchIndex(database);
}
