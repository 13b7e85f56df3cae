import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Few enough that a batch is small beside the program itself. */
const RECORDS_A_BATCH = 200;

/** Identifiers of services, in order and in batches: memory does not grow with their number. */
export async function* serviceIds(database: Database, organizationId?: string): AsyncGenerator<string[], void> {
  let last: string | undefined;
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from service
      where ${organizationId === undefined ? sql`true` : sql`organization_id = ${organizationId}`}
        and ${last === undefined ? sql`true` : sql`id > ${last}`}
      order by id limit ${RECORDS_A_BATCH}
    `.execute(database);
    last = rows.at(-1)?.id;
    if (last === undefined) return;
    yield rows.map(({ id }) => id);
  }
}

export async function countServices(database: Database, organizationId?: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from service
    where ${organizationId === undefined ? sql`true` : sql`organization_id = ${organizationId}`}
  `.execute(database);
  return rows[0]?.total ?? 0;
}
