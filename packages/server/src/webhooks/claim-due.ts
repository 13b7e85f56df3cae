import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Longer than any attempt takes: when it is over, the copy of the server that was at it is not there any more. */
const LEASE_MILLISECONDS = 60_000;
/** How many attempts at one endpoint are under way at once: one that is slow must not keep the others waiting. */
const AT_ONCE_PER_ENDPOINT = 4;

/**
 * Takes deliveries that are due, the most overdue first, so that no other copy of the server takes them as well. Nothing is
 * locked afterwards: whoever dies with a delivery in hand leaves it to the others when the lease is over.
 */
export async function claimDue(database: Database, { now, limit }: { now: Date; limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with candidate as (
      select due.id
      from webhook_endpoint endpoint
      cross join lateral (
        select delivery.id
        from webhook_delivery delivery
        where delivery.endpoint_id = endpoint.id and ${isDue('delivery', now)}
        order by delivery.next_attempt_at, delivery.arrival
        limit greatest(0, ${AT_ONCE_PER_ENDPOINT}::integer - (
          select count(*)
          from webhook_delivery taken
          where taken.endpoint_id = endpoint.id and taken.leased_until > ${now}
        ))
      ) due
      where endpoint.disabled_at is null
    ), taken as (
      select delivery.id
      from webhook_delivery delivery
      where delivery.id in (select id from candidate) and ${isDue('delivery', now)}
      order by delivery.next_attempt_at, delivery.arrival
      limit ${limit}
      for update skip locked
    )
    update webhook_delivery
    set leased_until = ${new Date(now.getTime() + LEASE_MILLISECONDS)}
    from taken
    where webhook_delivery.id = taken.id
    returning webhook_delivery.id
  `.execute(database);
  return rows.map(({ id }) => id);
}

/** How many deliveries are due, to be told as a measure of the server's work. */
export async function countDue(database: Database, now: Date): Promise<number> {
  const { due } = await database
    .selectFrom('webhook_delivery as delivery')
    .innerJoin('webhook_endpoint as endpoint', 'endpoint.id', 'delivery.endpoint_id')
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .where('endpoint.disabled_at', 'is', null)
    .where(isDue('delivery', now))
    .executeTakeFirstOrThrow();
  return due;
}

function isDue(table: string, now: Date) {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<boolean>`${column('status')} in ('pending', 'failed') and ${column('next_attempt_at')} <= ${now}
    and (${column('leased_until')} is null or ${column('leased_until')} <= ${now})`;
}
