import { sql, type RawBuilder } from 'kysely';
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

/** Which entries to leave in the index, and which to take out of it. */
export interface EntryChanges {
  entries: readonly IndexedEntry[];
  /** True of entries that are not to be found any more. */
  removed: RawBuilder<unknown>;
}

/**
 * Writes the entries that are new or have changed, with their profiles, removes others, and counts the lexemes of all
 * these. In one statement: a single change costs more for its round trips than for what they do. `identifiers` has those of
 * all lexemes.
 *
 * @returns whether anything has changed
 */
export async function writeEntries(
  database: Database,
  { entries, removed }: EntryChanges,
  identifiers: ReadonlyMap<string, number>,
): Promise<boolean> {
  const profiles = new Map<number, SearchProfile>();
  const rows = entries.map((entry) => {
    const profile = profileOf(entry);
    const id = fingerprintOf(profile);
    profiles.set(id, profile);
    return rowOf(entry, id, identifiers);
  });
  const changed = await changedRows(database, rows);
  const used = new Set(changed.map(({ profile_id: id }) => id));
  const documents = [...profiles].filter(([id]) => used.has(String(id)));
  const values = columns.map((column) => sql`${changed.map((row) => row[column])}::text[]`);
  const names = columns.map((column) => sql.ref(column));
  const typed = columns.map((column) => sql`${sql.ref(column)}::${sql.raw(columnTypes[column])}`);
  const updates = columns.slice(1).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const { rows: counted } = await sql<{ changes: number }>`
    with profiles as (
      insert into search_profile (id, document)
      select id, document::jsonb
      from unnest(
        ${arrayLiteral(documents.map(([id]) => id))}::bigint[],
        ${documents.map(([, profile]) => JSON.stringify(profile))}::text[]
      ) as row (id, document)
      on conflict (id) do nothing
    ), before as (
      select lexemes from search_entry
      where service_at_location_id = any(${changed.map((row) => row.service_at_location_id)}::uuid[])
    ), written as (
      insert into search_entry (${sql.join(names)})
      select ${sql.join(typed)} from unnest(${sql.join(values)}) as row (${sql.join(names)})
      on conflict (service_at_location_id) do update set ${sql.join(updates)}
      returning lexemes
    ), removed as (
      delete from search_entry where ${removed} returning lexemes
    ), counted as (
      select lexeme_id, sum(more)::integer as more
      from (
        select unnest(lexemes), 1 from written
        union all select unnest(lexemes), -1 from before
        union all select unnest(lexemes), -1 from removed
      ) as occurrence (lexeme_id, more)
      group by lexeme_id having sum(more) <> 0
    ), frequencies as (
      update lexeme set frequency = greatest(0, frequency + more) from counted where lexeme.id = lexeme_id
    )
    select (select count(*) from written) + (select count(*) from removed) as changes
  `.execute(database);
  return (counted[0]?.changes ?? 0) > 0;
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

/** Removes the profiles that no entry has. */
export async function removeUnusedProfiles(database: Database): Promise<void> {
  await sql`
    delete from search_profile where not exists (select 1 from search_entry where profile_id = search_profile.id)
  `.execute(database);
}
