import type { Page, ParsedQueryOf, StoredIntake } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inPage } from '../pages/in-page.ts';

/** One page of the submissions to an organization, in the order in which they came. */
export async function listIntakes(
  database: Database,
  { organization_id: organizationId, received_after: after, ...paging }: ParsedQueryOf<'listIntakes'>,
): Promise<Page<StoredIntake>> {
  const wanted = database
    .selectFrom('intake')
    .where('organization_id', '=', organizationId)
    // By seconds, as PostgreSQL cannot read every year that RFC 3339 can write.
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`received_at > to_timestamp(${Date.parse(after ?? '') / 1000}::float8)`),
    );
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await wanted
    .select(['submission_id', 'organization_id', 'form_id', 'form_version', 'keyset_serial'])
    .select(['ciphertext', 'received_at'])
    .orderBy('arrival')
    .limit(paging.per_page)
    .offset((paging.page - 1) * paging.per_page)
    .execute();
  const contents = rows.map(({ ciphertext, received_at: receivedAt, ...row }) => ({
    ...row,
    ciphertext: Buffer.from(ciphertext).toString('base64'),
    received_at: receivedAt.toISOString(),
  }));
  return inPage(contents, total, paging);
}
