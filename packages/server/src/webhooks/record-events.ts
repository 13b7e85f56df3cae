import { randomUUID } from 'node:crypto';
import { subscriptionsFor } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** Rows of one statement; PostgreSQL takes 65,535 values in one. */
const ROWS = 1000;

/**
 * Keeps what happened, and for each endpoint that asks for it a delivery, in the transaction of the change: an event is
 * there exactly when its change was committed. Events for which no endpoint asks are not kept.
 */
export async function recordEvents(transaction: Database, events: readonly WebhookEvent[], now: Date): Promise<void> {
  if (events.length === 0) return;
  // Held until the end of the transaction: an endpoint that is deleted meanwhile would otherwise fail the change.
  const endpoints = await transaction
    .selectFrom('webhook_endpoint')
    .select(['id', 'organization_id', 'subscriptions'])
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forKeyShare()
    .execute();
  const wanted = events.flatMap((event) => {
    const asked = new Set(subscriptionsFor(event.type));
    const receivers = endpoints.filter(
      ({ organization_id: owner, subscriptions }) =>
        (owner === null || owner === event.organizationId) && subscriptions.some((one) => asked.has(one)),
    );
    return receivers.length === 0 ? [] : [{ id: randomUUID(), event, receivers }];
  });
  await keepEvents(
    transaction,
    wanted.map(({ id, event }) => ({ id, event })),
    now,
  );
  await keepDeliveries(
    transaction,
    wanted.flatMap(({ id, receivers }) => receivers.map((endpoint) => ({ eventId: id, endpointId: endpoint.id }))),
    now,
  );
}

/** Keeps events under the identifiers given. */
export async function keepEvents(
  transaction: Database,
  events: readonly { id: string; event: WebhookEvent }[],
  now: Date,
): Promise<void> {
  for (const some of inParts(events)) {
    const rows = some.map(({ id, event: { type, organizationId, data } }) => ({
      id,
      type,
      organization_id: organizationId ?? null,
      occurred_at: now,
      document: JSON.stringify(data),
    }));
    await transaction.insertInto('webhook_event').values(rows).execute();
  }
}

/** Puts events on their way; resolves with the identifiers of the deliveries. */
export async function keepDeliveries(
  transaction: Database,
  deliveries: readonly { eventId: string; endpointId: string }[],
  now: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (const some of inParts(deliveries)) {
    const rows = some.map(({ eventId, endpointId }) => ({
      id: randomUUID(),
      endpoint_id: endpointId,
      event_id: eventId,
      status: 'pending' as const,
      next_attempt_at: now,
      attempts_made: 0,
      attempts: '[]',
    }));
    await transaction.insertInto('webhook_delivery').values(rows).execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / ROWS) }, (_, part) =>
    items.slice(part * ROWS, (part + 1) * ROWS),
  );
}
