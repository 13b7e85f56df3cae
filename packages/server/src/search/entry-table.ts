import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { arrayLiteral } from './array-literal.ts';
import type { SearchEntry } from './entry.ts';
import type { IndexedLexemes } from './indexed-lexemes.ts';
import { fingerprintOf, profileOf, type SearchProfile } from './search-profile.ts';

/** Everything that a record is found by. */
export type IndexedEntry = SearchEntry & IndexedLexemes;

/** A row as the text of its columns. */
type Row = Record<keyof Tables['search_entry'], string | null>;

const columnTypes: Record<keyof Row, string> = {
  service_at_location_id: 'uuid',
  profile_id: 'bigint',
  fingerprint: 'bigint',
  latitude: 'double precision',
  longitude: 'double precision',
  point: 'point',
  closed: 'boolean',
  titles: 'integer[]',
  weekly_opening: 'int4multirange',
  dated_opening: 'tsmultirange',
  dated_closing: 'tsmultirange',
  sort_name: 'text',
  names: 'integer[]',
  place_codes: 'text[]',
  lexemes: 'integer[]',
};
const columns = Object.keys(columnTypes) as (keyof Row)[];

/** Writes the entries that are new or have changed, and their profiles. `identifiers` has those of all their lexemes. */
export async function writeEntries(
  database: Database,
  entries: readonly IndexedEntry[],
  identifiers: ReadonlyMap<string, number>,
): Promise<void> {
  const profiles = new Map<number, SearchProfile>();
  const rows = entries.map((entry) => {
    const profile = profileOf(entry);
    const id = fingerprintOf(profile);
    profiles.set(id, profile);
    return rowOf(entry, id, identifiers);
  });
  await writeProfiles(database, profiles);
  const changed = await changedRows(database, rows);
  if (changed.length === 0) return;
  const values = columns.map((column) => sql`${changed.map((row) => row[column])}::text[]`);
  const names = columns.map((column) => sql.ref(column));
  const typed = columns.map((column) => sql`${sql.ref(column)}::${sql.raw(columnTypes[column])}`);
  const updates = columns.slice(1).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`
    insert into search_entry (${sql.join(names)})
    select ${sql.join(typed)} from unnest(${sql.join(values)}) as row (${sql.join(names)})
    on conflict (service_at_location_id) do update set ${sql.join(updates)}
  `.execute(database);
}

function rowOf(entry: IndexedEntry, profileId: number, identifiers: ReadonlyMap<string, number>): Row {
  const numbers = (lexemes: readonly string[]) =>
    arrayLiteral(lexemes.flatMap((lexeme) => identifiers.get(lexeme) ?? []).sort((a, b) => a - b));
  const unlessEmpty = (multirange: string) => (multirange === '{}' ? null : multirange);
  const row = {
    service_at_location_id: entry.service_at_location_id,
    profile_id: String(profileId),
    latitude: entry.latitude === null ? null : String(entry.latitude),
    longitude: entry.longitude === null ? null : String(entry.longitude),
    point: entry.point,
    closed: String(entry.closed),
    titles: numbers(entry.titles),
    weekly_opening: unlessEmpty(entry.weekly_opening),
    dated_opening: unlessEmpty(entry.dated_opening),
    dated_closing: unlessEmpty(entry.dated_closing),
    sort_name: entry.sort_name,
    names: numbers(entry.names),
    place_codes: arrayLiteral(entry.place_codes),
    lexemes: numbers(entry.lexemes),
  };
  return { ...row, fingerprint: String(fingerprintOf(row)) };
}

/** The rows that the index does not have exactly so. */
async function changedRows(database: Database, rows: readonly Row[]): Promise<Row[]> {
  const { rows: known } = await sql<{ id: string; fingerprint: number }>`
    select service_at_location_id as id, fingerprint from search_entry
    where service_at_location_id = any(${rows.map((row) => row.service_at_location_id)}::uuid[])
  `.execute(database);
  const fingerprints = new Map(known.map(({ id, fingerprint }) => [id, String(fingerprint)]));
  return rows.filter((row) => fingerprints.get(row.service_at_location_id ?? '') !== row.fingerprint);
}

async function writeProfiles(database: Database, profiles: ReadonlyMap<number, SearchProfile>): Promise<void> {
  const documents = [...profiles.values()].map((profile) => JSON.stringify(profile));
  await sql`
    insert into search_profile (id, document)
    select id, document::jsonb from unnest(${arrayLiteral([...profiles.keys()])}::bigint[], ${documents}::text[]) as row (id, document)
    on conflict (id) do nothing
  `.execute(database);
}

/** Removes the profiles that no entry has. */
export async function removeUnusedProfiles(database: Database): Promise<void> {
  await sql`
    delete from search_profile where not exists (select 1 from search_entry where profile_id = search_profile.id)
  `.execute(database);
}
