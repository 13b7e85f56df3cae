import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { importPlaces } from '../places/import-places.ts';
import { placeTable } from '../places/place-table/place-table.ts';
import { markIndexOutdated } from '../search/index-state.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';

/** Imports the places of Ukraine when the database has none, or those of another version of the kit. */
export async function keepPlacesCurrent(database: Database): Promise<void> {
  const version = createHash('sha256').update(JSON.stringify(placeTable())).digest('hex').slice(0, 16);
  if ((await readSetting(database, 'place_table')) === version) return;
  await importPlaces(database);
  // Services are found by the names of their places.
  await markIndexOutdated(database);
  await writeSetting(database, 'place_table', version);
}
