import { placeKeys } from '@resilience-kit/text';
import { sql } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import type { PlaceRow } from './place-table/place-table.ts';
import { placesInOrder } from './place-table/places-in-order.ts';

/** Writes the places of Ukraine, replacing those that are there. Places that no longer exist are removed. */
export async function importPlaces(transaction: Database): Promise<void> {
  const rows = JSON.stringify(placesInOrder().map(tableRow));
  await sql`delete from place`.execute(transaction);
  await sql`
    insert into place (code, level, parent, path, name_uk, name_en, full_name_uk, full_name_en, latitude, longitude, search_names, position)
    select * from jsonb_to_recordset(${rows}::jsonb) as row (
      code text, level text, parent text, path text[], name_uk text, name_en text, full_name_uk text, full_name_en text,
      latitude double precision, longitude double precision, search_names text[], position integer
    )
  `.execute(transaction);
  await touchData(transaction);
}

function tableRow(place: PlaceRow, position: number) {
  return {
    code: place.code,
    level: place.level,
    parent: place.parent ?? null,
    path: place.path,
    name_uk: place.name.uk,
    name_en: place.name.en,
    full_name_uk: place.fullName.uk,
    full_name_en: place.fullName.en,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    search_names: placeKeys([place.name.uk, place.name.en, ...place.searchNames]),
    position,
  };
}
