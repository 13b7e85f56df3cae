import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { allDone } from '../side-by-side/all-done.ts';
import { mapInTurns } from '../side-by-side/map-in-turns.ts';

/** How the columns of each table read the values of a JSON object. */
const columnTypes = {
  taxonomy: { id: 'uuid', position: 'integer', document: 'jsonb', vector: 'tsvector' },
  taxonomy_term: {
    id: 'uuid',
    taxonomy_id: 'uuid',
    parent_id: 'uuid',
    code: 'text',
    position: 'integer',
    document: 'jsonb',
    vector: 'tsvector',
  },
  network: { id: 'uuid', code: 'text', document: 'jsonb' },
  organization: {
    id: 'uuid',
    network_codes: 'text[]',
    document: 'jsonb',
    last_modified: 'timestamptz',
    vector: 'tsvector',
  },
  program: { id: 'uuid', organization_id: 'uuid', document: 'jsonb', vector: 'tsvector' },
  service: {
    id: 'uuid',
    organization_id: 'uuid',
    program_id: 'uuid',
    status: 'text',
    document: 'jsonb',
    last_modified: 'timestamptz',
    vector: 'tsvector',
  },
  location: {
    id: 'uuid',
    organization_id: 'uuid',
    place_code: 'text',
    latitude: 'double precision',
    longitude: 'double precision',
    document: 'jsonb',
  },
  service_at_location: {
    id: 'uuid',
    service_id: 'uuid',
    location_id: 'uuid',
    document: 'jsonb',
    last_modified: 'timestamptz',
  },
  hotline: { id: 'uuid', position: 'integer', verified_at: 'date', review_after: 'date', document: 'jsonb' },
  indicator: { id: 'uuid', code: 'text', position: 'integer', document: 'jsonb' },
  figure: {
    id: 'uuid',
    code: 'text',
    indicator_id: 'uuid',
    organization_id: 'uuid',
    place_code: 'text',
    period_from: 'date',
    period_to: 'date',
    position: 'integer',
    document: 'jsonb',
  },
  partner: {
    id: 'uuid',
    role: 'text',
    organization_ids: 'uuid[]',
    program_ids: 'uuid[]',
    position: 'integer',
    document: 'jsonb',
    last_modified: 'timestamptz',
  },
  event: {
    id: 'uuid',
    organization_id: 'uuid',
    place_code: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    document: 'jsonb',
    last_modified: 'timestamptz',
  },
  roadmap: {
    id: 'uuid',
    organization_id: 'uuid',
    network_code: 'text',
    place_codes: 'text[]',
    position: 'integer',
    document: 'jsonb',
    last_modified: 'timestamptz',
  },
} as const;

type RecordTable = keyof typeof columnTypes;

/** Large enough that the round trips do not matter, small enough for the memory of an embedded database. */
const ROWS_A_STATEMENT = 1000;

/**
 * Inserts the rows, replacing those with the same `id`. `position` keeps the value it was first given. Each statement
 * carries its rows as one JSON parameter, which PGlite and PostgreSQL read alike and without a limit on parameters.
 */
export async function upsert<Table extends RecordTable, Record>(
  database: Database,
  table: Table,
  records: readonly Record[],
  rowOf: (record: Record) => { [Column in keyof (typeof columnTypes)[Table]]: unknown },
): Promise<void> {
  const types = Object.entries(columnTypes[table]);
  const columns = sql.join(types.map(([column]) => sql.ref(column)));
  const definitions = sql.join(types.map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`));
  const updates = sql.join(
    types
      .filter(([column]) => column !== 'id' && column !== 'position')
      .map(([column]) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  const built = async (some: readonly Record[]) => JSON.stringify(await mapInTurns(some, rowOf));
  const written = (rows: string) =>
    sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_to_recordset(${rows}::jsonb) as row (${definitions})
      on conflict (id) do update set ${updates}
    `.execute(database);
  let rows: string | undefined;
  // The rows of the next statement are made while the database is at one.
  for (let first = 0; first < records.length || rows !== undefined; first += ROWS_A_STATEMENT) {
    const some = records.slice(first, first + ROWS_A_STATEMENT);
    [rows] = await allDone([some.length > 0 ? built(some) : undefined, rows === undefined ? undefined : written(rows)]);
  }
}
