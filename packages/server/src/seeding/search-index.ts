import type { Database } from '../database/database.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { rebuildSearchIndex } from '../search/search-index.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';

/** Rebuilds the search index and remembers the day it was rebuilt for. */
export async function indexRecords(database: Database, now: Date): Promise<void> {
  await rebuildSearchIndex(database, now);
  await writeSetting(database, 'search_indexed_on', kyivTime(now).date);
}

/** Dated hours are indexed for some weeks from the day of indexing on: rebuilds an index of an earlier day. */
export async function keepSearchIndexCurrent(database: Database, now: Date): Promise<void> {
  if ((await readSetting(database, 'search_indexed_on')) !== kyivTime(now).date) await indexRecords(database, now);
}
