import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { given, since } from '../operations/conditions.ts';
import type { ExportFilter } from './export-options.ts';

/** Few enough that a batch is small beside the program itself. */
const RECORDS_A_BATCH = 200;

/** Identifiers of services, in order and in batches: memory does not grow with their number. */
export async function* serviceIds(database: Database, filter: ExportFilter): AsyncGenerator<string[], void> {
  const where = whereOf(filter);
  let last: string | undefined;
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from service where ${where} and ${last === undefined ? sql`true` : sql`id > ${last}`}
      order by id limit ${RECORDS_A_BATCH}
    `.execute(database);
    last = rows.at(-1)?.id;
    if (last === undefined) return;
    yield rows.map(({ id }) => id);
  }
}

export async function countServices(database: Database, filter: ExportFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from service where ${whereOf(filter)}
  `.execute(database);
  return rows[0]?.total ?? 0;
}

/** The locations in a place, or in one in it. */
export function locationsIn(place: string): RawBuilder<unknown> {
  return sql`(
    select location.id from location join place on place.code = location.place_code
    where place.code = ${place} or ${place} = any(place.path)
  )`;
}

function whereOf({ organizationId, place, category, modifiedAfter }: ExportFilter): RawBuilder<unknown> {
  const conditions = [
    ...given(organizationId, (id) => sql`organization_id = ${id}`),
    ...given(
      place,
      (code) => sql`id in (select service_id from service_at_location where location_id in ${locationsIn(code)})`,
    ),
    ...given(category, (code) => sql`id in ${servicesOfCategory(code)}`),
    ...given(modifiedAfter, (moment) => since(sql`last_modified`, moment)),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function servicesOfCategory(code: string): RawBuilder<unknown> {
  return sql`(
    with recursive wanted (id) as (
      select id from taxonomy_term where code = ${code}
      union
      select taxonomy_term.id from taxonomy_term join wanted on taxonomy_term.parent_id = wanted.id
    )
    select service_id from service_term where link_type = 'category' and taxonomy_term_id in (select id from wanted)
  )`;
}
