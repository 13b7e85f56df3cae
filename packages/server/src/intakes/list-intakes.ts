import { inPage, type Page, type ParsedQueryOf, type StoredIntake } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { intakeColumns, presentIntake } from './present-intake.ts';

/** One page of the submissions to an organization, in the order in which they came. */
export async function listIntakes(
  database: Database,
  {
    organization_id: organizationId,
    received_after: after,
    status,
    quarantine,
    ...paging
  }: ParsedQueryOf<'listIntakes'>,
): Promise<Page<StoredIntake>> {
  const wanted = database
    .selectFrom('intake')
    .where('organization_id', '=', organizationId)
    // By seconds, as PostgreSQL cannot read every year that RFC 3339 can write.
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`received_at > to_timestamp(${Date.parse(after ?? '') / 1000}::float8)`),
    )
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'received'))
    .$if(quarantine === 'only', (query) => query.where('quarantine', 'is not', null))
    .$if(quarantine === 'exclude', (query) => query.where('quarantine', 'is', null));
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await wanted
    .select(intakeColumns)
    .orderBy('arrival')
    .limit(paging.per_page)
    .offset((paging.page - 1) * paging.per_page)
    .execute();
  return inPage(rows.map(presentIntake), total, paging);
}
