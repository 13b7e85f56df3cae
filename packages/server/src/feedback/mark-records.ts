import { randomUUID } from 'node:crypto';
import type { BeingChecked } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Actor, RecordWrite } from '../publishing/record-write.ts';
import { tellOfWrites } from '../publishing/tell-of-writes.ts';
import type { StoredServiceAtLocation } from '../records/stored.ts';

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

interface Mark {
  id: string;
  organization_id: string;
  document: StoredServiceAtLocation;
  before: BeingChecked | null;
  after: BeingChecked | null;
}

/**
 * Writes beside the service's records what unresolved feedback says of them. Everybody sees the mark, so that it came or went
 * is told as any other change of a record is.
 */
export async function markRecords(
  transaction: Database,
  serviceId: string,
  { by, now }: { by: Omit<Actor, 'source'>; now: Date },
): Promise<void> {
  const { rows } = await sql<Mark>`
    update service_at_location as entry set being_checked = said.being_checked
    from (
      select there.id, service.organization_id, there.being_checked as before, case when count(feedback.id) = 0 then null
        else jsonb_build_object(
          'since', min(feedback.received_on), 'kinds', jsonb_agg(distinct feedback.kind)
        ) end as being_checked
      from service_at_location as there
      join service on service.id = there.service_id
      left join feedback on feedback.resolved_on is null
        and feedback.service_id = there.service_id
        and (feedback.service_at_location_id is null or feedback.service_at_location_id = there.id)
      where there.service_id = ${serviceId}
      group by there.id, service.organization_id
    ) as said
    where entry.id = said.id and entry.being_checked is distinct from said.being_checked
    returning entry.id, said.organization_id, entry.document, said.before, entry.being_checked as after
  `.execute(transaction);
  if (rows.length === 0) return;
  const writes = rows.map(({ id, organization_id: organizationId, document, before, after }): RecordWrite => ({
    resource: 'service_at_locations',
    id,
    organizationId,
    before: { ...document, ...(before ? { being_checked: before } : {}) },
    after: { ...document, ...(after ? { being_checked: after } : {}) },
  }));
  await tellOfWrites(transaction, { id: randomUUID(), writes, actor: { source: 'feedback', ...by }, now });
}
