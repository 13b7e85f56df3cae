import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { importPlaces } from '../places/import-places.ts';
import { placeTable } from '../places/place-table/place-table.ts';
import { markIndexOutdated } from '../search/index-state.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';

/** The key of the advisory lock under which places are written: of several servers that start at once one does it. */
const PLACES_LOCK = 4_010_009;

/** Imports the places of Ukraine when the database has none, or those of another version of the kit. */
export async function keepPlacesCurrent(database: Database): Promise<void> {
  const version = createHash('sha256').update(JSON.stringify(placeTable())).digest('hex').slice(0, 16);
  const isCurrent = async (where: Database) => (await readSetting(where, 'place_table')) === version;
  if (await isCurrent(database)) return;
  const done = await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${PLACES_LOCK})`.execute(transaction);
    // Another copy may have done it while this one waited.
    if (await isCurrent(transaction)) return false;
    await importPlaces(transaction);
    // Services are found by the names of their places.
    await markIndexOutdated(transaction);
    await writeSetting(transaction, 'place_table', version);
    return true;
  });
  if (done) await sql`vacuum (analyze) place`.execute(database);
}
