import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { IndexedRecord } from './indexed-record.ts';

/** The records with these identifiers; those that are not there any more are left out. */
export async function loadRecords(database: Database, ids: readonly string[]): Promise<IndexedRecord[]> {
  return load(database, sql`where entry.id = any(${ids}::uuid[])`);
}

/** The records that follow `after` in the order of their identifiers, at most `most` of them. */
export async function loadRecordsAfter(
  database: Database,
  after: string | undefined,
  most: number,
): Promise<IndexedRecord[]> {
  return load(
    database,
    sql`${after === undefined ? sql`` : sql`where entry.id > ${after}`} order by entry.id limit ${most}`,
  );
}

async function load(database: Database, which: ReturnType<typeof sql>): Promise<IndexedRecord[]> {
  const { rows } = await sql<IndexedRecord>`
    select entry.id, entry.document as "serviceAtLocation", service.document as service, location.document as location,
      organization.document as organization, coalesce((
        select jsonb_agg(jsonb_build_array(taxonomy_term_id, link_type) order by position)
        from service_term join taxonomy_term on taxonomy_term.id = taxonomy_term_id
        where service_term.service_id = service.id
      ), '[]') as terms
    from service_at_location as entry
      join service on service.id = entry.service_id
      join organization on organization.id = service.organization_id
      join location on location.id = entry.location_id
    ${which}
  `.execute(database);
  return rows;
}
