import { randomUUID } from 'node:crypto';
import {
  inPage,
  type Page,
  type Paging,
  type WebhookDelivery,
  type WebhookDeliveryStatus,
} from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { conflict, recordNotFound } from '../problems/problems.ts';
import { requireEndpoint, type Owner } from './endpoints.ts';
import { presentDelivery, type EndpointRow } from './present.ts';
import { keepDeliveries, keepEvents } from './record-events.ts';

/** The deliveries to an endpoint, the newest first. */
export async function listDeliveries(
  database: Database,
  { endpointId, status, ...paging }: { endpointId: string; status?: WebhookDeliveryStatus | undefined } & Paging,
): Promise<Page<WebhookDelivery>> {
  const wanted = database
    .selectFrom('webhook_delivery')
    .where('endpoint_id', '=', endpointId)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'dead'));
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await deliveryRows(database)
    .where('endpoint_id', '=', endpointId)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'dead'))
    .orderBy('arrival', 'desc')
    .limit(paging.per_page)
    .offset((paging.page - 1) * paging.per_page)
    .execute();
  return inPage(rows.map(presentDelivery), total, paging);
}

/**
 * Puts one delivery on its way again, whatever became of it: the endpoint may have lost what it was given.
 *
 * @throws HttpProblem 404 when there is none, 409 when the endpoint is disabled
 */
export async function replayDelivery(
  database: Database,
  endpoint: EndpointRow,
  { id, now }: { id: string; now: Date },
): Promise<WebhookDelivery> {
  requireEnabled(endpoint);
  await database
    .updateTable('webhook_delivery')
    .set(anew(now))
    .where('id', '=', id)
    .where('endpoint_id', '=', endpoint.id)
    .execute();
  return requireDelivery(database, id, endpoint.id);
}

/**
 * Puts the dead deliveries of events since a moment on their way again; resolves with how many they are.
 *
 * @throws HttpProblem 409 when the endpoint is disabled
 */
export async function replayDead(
  database: Database,
  endpoint: EndpointRow,
  { since, now }: { since: Date; now: Date },
): Promise<number> {
  requireEnabled(endpoint);
  // By seconds, as PostgreSQL cannot read every year that RFC 3339 can write.
  const { numUpdatedRows } = await database
    .updateTable('webhook_delivery')
    .set(anew(now))
    .where('endpoint_id', '=', endpoint.id)
    .where('status', '=', 'dead')
    .where('event_id', 'in', (query) =>
      query
        .selectFrom('webhook_event')
        .select('id')
        .where(sql<boolean>`occurred_at >= to_timestamp(${since.getTime() / 1000}::float8)`),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Puts an event that says nothing but that it is a test on its way to one endpoint.
 *
 * @throws HttpProblem 409 when the endpoint is disabled
 */
export async function sendTest(
  database: Database,
  owner: Owner,
  { id, now }: { id: string; now: Date },
): Promise<WebhookDelivery> {
  return database.transaction().execute(async (transaction) => {
    const endpoint = await requireEndpoint(transaction, owner, id);
    requireEnabled(endpoint);
    const eventId = randomUUID();
    const data = { resource: 'webhook', id };
    await keepEvents(
      transaction,
      [{ id: eventId, event: { type: 'webhook.test', organizationId: endpoint.organization_id ?? undefined, data } }],
      now,
    );
    const [deliveryId = ''] = await keepDeliveries(transaction, [{ eventId, endpointId: id }], now);
    return requireDelivery(transaction, deliveryId, id);
  });
}

async function requireDelivery(database: Database, id: string, endpointId: string): Promise<WebhookDelivery> {
  const row = await deliveryRows(database)
    .where('webhook_delivery.id', '=', id)
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirst();
  if (!row) throw recordNotFound(id);
  return presentDelivery(row);
}

function deliveryRows(database: Database) {
  return database
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_event', 'webhook_event.id', 'webhook_delivery.event_id')
    .select(['webhook_delivery.id', 'endpoint_id', 'event_id', 'status', 'next_attempt_at', 'attempts', 'delivered_at'])
    .select(['type', 'occurred_at', 'document']);
}

function anew(now: Date) {
  return {
    status: 'pending' as const,
    attempts_made: 0,
    next_attempt_at: now,
    leased_until: null,
    delivered_at: null,
  };
}

function requireEnabled({ disabled_at: disabledAt }: EndpointRow): void {
  if (disabledAt !== null) throw conflict(isDisabled);
}

const isDisabled = {
  uk: 'Надсилання на цю адресу вимкнено, тому нічого не надіслано. Спершу ввімкніть його: надішліть PUT з enabled: true.',
  en: 'The webhook is disabled, so nothing was sent. Enable it first: send a PUT with enabled: true.',
};
