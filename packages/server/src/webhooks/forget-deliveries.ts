import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long what arrived is kept, days; what is dead stays three times as long, to be replayed. */
const KEPT_DAYS = 30;
const DEAD_KEPT_DAYS = 90;

/** Forgets deliveries that are of no use any more, and the events that nobody waits for. */
export async function forgetDeliveries(database: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await database
    .deleteFrom('webhook_delivery')
    .where('status', '=', 'delivered')
    .where('delivered_at', '<', before(KEPT_DAYS))
    .execute();
  await database
    .deleteFrom('webhook_delivery')
    .where('status', '=', 'dead')
    .where('event_id', 'in', (query) =>
      query.selectFrom('webhook_event').select('id').where('occurred_at', '<', before(DEAD_KEPT_DAYS)),
    )
    .execute();
  await database
    .deleteFrom('webhook_event')
    .where('occurred_at', '<', before(KEPT_DAYS))
    .where(sql<boolean>`not exists (select 1 from webhook_delivery where event_id = webhook_event.id)`)
    .execute();
}
