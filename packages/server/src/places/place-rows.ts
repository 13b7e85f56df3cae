import type { Place, PlaceLevel, PlaceReference } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { ContentLanguageCode } from '../records/stored.ts';

/** A place as it is stored, in one language. */
export interface PlaceInLanguage {
  code: string;
  level: PlaceLevel;
  parent: string | null;
  path: string[];
  name: string;
  full_name: string;
  latitude: number | null;
  longitude: number | null;
}

/** The places with these codes and the units around them, by code. */
export async function loadPlaces(
  database: Database,
  codes: readonly string[],
  language: ContentLanguageCode,
): Promise<Map<string, PlaceInLanguage>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<PlaceInLanguage>`
    select code, level, parent, path, ${sql.ref(`name_${language}`)} as name, ${sql.ref(`full_name_${language}`)} as full_name,
      latitude, longitude
    from place
    where code in (select unnest(path) from place where code = any(${[...new Set(codes)]}::text[]))
  `.execute(database);
  return new Map(rows.map((row) => [row.code, row]));
}

/** A place as the API gives it. `places` has the units around it. */
export function presentPlace(row: PlaceInLanguage, places: ReadonlyMap<string, PlaceInLanguage>): Place {
  return {
    code: row.code,
    level: row.level,
    name: row.name,
    full_name: row.full_name,
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...unitsAround(row, places),
    ...(row.latitude === null || row.longitude === null ? {} : { latitude: row.latitude, longitude: row.longitude }),
  };
}

/** A place as other records refer to it. */
export function presentReference(row: PlaceInLanguage, places: ReadonlyMap<string, PlaceInLanguage>): PlaceReference {
  return { code: row.code, name: row.name, ...unitsAround(row, places) };
}

/** The hromada and the oblast around a place, as far as it has them. */
function unitsAround(row: PlaceInLanguage, places: ReadonlyMap<string, PlaceInLanguage>) {
  const around = row.path.filter((code) => code !== row.code).flatMap((code) => places.get(code) ?? []);
  const named = (level: PlaceLevel) => {
    const unit = around.find((candidate) => candidate.level === level);
    return unit && { code: unit.code, name: unit.name };
  };
  const hromada = named('hromada');
  const oblast = named('oblast');
  return { ...(hromada ? { hromada } : {}), ...(oblast ? { oblast } : {}) };
}
