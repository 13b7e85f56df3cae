import { nameKey, STEM_KEY } from '@resilience-kit/text';
import type { PlaceLevel, SnapshotPlace } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { PlaceTable } from '../database/tables.ts';
import { codesWithin } from '../search/place-codes.ts';
import type { IndexedEntry } from './indexed-entries.ts';

/** The places of a snapshot: those that a page needs, and those that only a text may name. */
export interface Places {
  near: SnapshotPlace[];
  further: SnapshotPlace[];
  /** The codes of all oblasts. */
  oblasts: string[];
}

export async function loadPlaces(database: Database, entries: readonly IndexedEntry[]): Promise<Places> {
  const rows = await database.selectFrom('place').selectAll().orderBy('position').execute();
  const codes = new Set(entries.flatMap(({ place_codes: some }) => some));
  const served = rows.filter(({ path }) => codesWithin(path).some((code) => codes.has(code)));
  const servedCodes = new Set(served.map(({ code }) => code));
  const needed = new Set([...served.flatMap(({ path }) => path)]);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const places: Places = { near: [], further: [], oblasts: [] };
  for (const row of rows) {
    const isOblast = row.level === 'oblast';
    if (isOblast) places.oblasts.push(row.code);
    const place = snapshotPlace(row, byCode.get(row.path[0] ?? ''), servedCodes.has(row.code));
    (isOblast || needed.has(row.code) ? places.near : places.further).push(place);
  }
  return places;
}

function snapshotPlace(row: PlaceTable, oblast: PlaceTable | undefined, hasServices: boolean): SnapshotPlace {
  const isUsual =
    row.full_name_uk === `${row.name_uk}, ${oblast?.name_uk ?? ''}` &&
    row.full_name_en === `${row.name_en}, ${oblast?.name_en ?? ''}`;
  const own = new Set([nameKey(row.name_uk), nameKey(row.name_en)]);
  const spellings = row.search_names.filter((name) => !name.startsWith(STEM_KEY) && !own.has(name));
  return [
    row.position,
    row.code,
    row.level as PlaceLevel,
    row.parent ?? '',
    [row.name_uk, row.name_en],
    isUsual ? 0 : [row.full_name_uk, row.full_name_en],
    row.latitude === null || row.longitude === null ? 0 : [row.latitude, row.longitude],
    spellings.join('|'),
    hasServices ? 1 : 0,
  ];
}
