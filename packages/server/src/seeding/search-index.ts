import type { Database } from '../database/database.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { rebuildSearchIndex } from '../search/search-index.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';

/** Rebuilds the search index and remembers the day it was rebuilt for. */
export async function indexRecords(database: Database, now: Date): Promise<void> {
  await rebuildSearchIndex(database, now);
  await writeSetting(database, 'search_indexed_on', kyivTime(now).date);
}

/** Makes the index where there is none, as after a migration that changed its layout: without it nothing is found. */
export async function requireSearchIndex(database: Database, now: Date): Promise<void> {
  if ((await readSetting(database, 'search_indexed_on')) === undefined) await indexRecords(database, now);
}

/** Dated hours are indexed for some weeks from the day of indexing on: rebuilds an index of an earlier day. */
export async function keepSearchIndexCurrent(database: Database, now: Date): Promise<void> {
  if ((await readSetting(database, 'search_indexed_on')) !== kyivTime(now).date) await indexRecords(database, now);
}
