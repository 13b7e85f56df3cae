import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';

/** The day (`YYYY-MM-DD` in Kyiv) that the index was made for. */
const INDEXED_ON = 'search_indexed_on';
/** There while the index lacks a change: the transaction that made it. */
const OUTDATED_SINCE = 'search_index_outdated';

/** Leaves word, in the transaction of a change, that the whole index has to be made anew. */
export async function markIndexOutdated(transaction: Database): Promise<void> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(transaction);
  await writeSetting(transaction, OUTDATED_SINCE, rows[0]?.id);
}

/** False when there never was an index, or a migration has changed its layout. */
export async function hasIndex(database: Database): Promise<boolean> {
  return (await readSetting(database, INDEXED_ON)) !== undefined;
}

/** True when the index is of this day and lacks no change. */
export async function isIndexCurrent(database: Database, now: Date): Promise<boolean> {
  const isOutdated = (await readSetting(database, OUTDATED_SINCE)) !== undefined;
  return !isOutdated && (await readSetting(database, INDEXED_ON)) === kyivTime(now).date;
}

/** Makes the index with `rebuild`, and remembers that; word that is left meanwhile stays. */
export async function renewIndex(database: Database, now: Date, rebuild: () => Promise<void>): Promise<void> {
  const outdatedSince = await readSetting(database, OUTDATED_SINCE);
  await rebuild();
  await database.transaction().execute(async (transaction) => {
    await writeSetting(transaction, INDEXED_ON, kyivTime(now).date);
    if (outdatedSince === undefined) return;
    await transaction
      .deleteFrom('setting')
      .where('key', '=', OUTDATED_SINCE)
      .where('value', '=', JSON.stringify(outdatedSince))
      .execute();
  });
}
