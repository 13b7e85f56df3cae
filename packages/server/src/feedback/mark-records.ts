import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/**
 * Holds back all others that change what is said of the service, until the transaction ends: each sees what those before
 * it have stored.
 *
 * @returns false when there is no such service
 */
export async function lockService(transaction: Database, serviceId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('service')
    .select('id')
    .where('id', '=', serviceId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes beside the service's records what unresolved feedback says of them. */
export async function markRecords(transaction: Database, serviceId: string): Promise<void> {
  await sql`
    update service_at_location as entry set being_checked = said.being_checked
    from (
      select there.id, case when count(feedback.id) = 0 then null else jsonb_build_object(
          'since', min(feedback.received_on), 'kinds', jsonb_agg(distinct feedback.kind)
        ) end as being_checked
      from service_at_location as there left join feedback on feedback.resolved_on is null
        and feedback.service_id = there.service_id
        and (feedback.service_at_location_id is null or feedback.service_at_location_id = there.id)
      where there.service_id = ${serviceId}
      group by there.id
    ) as said
    where entry.id = said.id and entry.being_checked is distinct from said.being_checked
  `.execute(transaction);
}
