import type { Webhook, WebhookDelivery } from '@resilience-kit/contract';
import type { Selectable } from 'kysely';
import type { WebhookDeliveryTable, WebhookEndpointTable, WebhookEventTable } from '../database/tables.ts';

export type EndpointRow = Selectable<WebhookEndpointTable>;

/** An endpoint as its owner sees it. */
export function presentWebhook(row: EndpointRow): Webhook {
  return {
    id: row.id,
    ...given('organization_id', row.organization_id),
    url: row.url,
    events: row.subscriptions,
    ...given('description', row.description),
    enabled: row.disabled_at === null,
    ...given('disabled_at', row.disabled_at?.toISOString()),
    ...given('disabled_reason', row.disabled_reason),
    ...given('failing_since', row.failing_since?.toISOString()),
    created_at: row.created_at.toISOString(),
    ...given('secret_rotated_at', row.secret_rotated_at?.toISOString()),
  };
}

export type DeliveryRow = Pick<
  Selectable<WebhookDeliveryTable>,
  'id' | 'endpoint_id' | 'event_id' | 'status' | 'next_attempt_at' | 'attempts' | 'delivered_at'
> &
  Pick<Selectable<WebhookEventTable>, 'type' | 'occurred_at' | 'document'>;

/** A delivery as the owner of its endpoint sees it. */
export function presentDelivery(row: DeliveryRow): WebhookDelivery {
  const isOnItsWay = row.status === 'pending' || row.status === 'failed';
  return {
    id: row.id,
    webhook_id: row.endpoint_id,
    message_id: messageId(row.event_id),
    type: row.type,
    resource: row.document.resource,
    resource_id: row.document.id,
    occurred_at: row.occurred_at.toISOString(),
    status: row.status,
    ...(isOnItsWay ? { next_attempt_at: row.next_attempt_at.toISOString() } : {}),
    ...given('delivered_at', row.delivered_at?.toISOString()),
    attempts: row.attempts,
  };
}

/** What is sent as `webhook-id`: it must hold no full stop, and be the same at every attempt. */
export function messageId(eventId: string): string {
  return `msg_${eventId}`;
}

/** A property that is left out when it has no value. */
function given<Name extends string, Value>(name: Name, value: Value | null | undefined): Partial<Record<Name, Value>> {
  return value === null || value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
