import type { Migration } from './migration.ts';

/**
 * Endpoints that are told of changes, the events, and each event's way to each endpoint. Events and deliveries are
 * written in the transaction of the change, so that both exist or neither does. Secrets are not here: they follow from
 * the master secret of the server. Organizations are named without referring to their records, as with access keys.
 */
export const webhooks: Migration = {
  name: '0007-webhooks',
  up: [
    `create table webhook_endpoint (
      id uuid primary key,
      organization_id uuid,
      url text not null,
      subscriptions text[] not null,
      description text,
      api_url text not null,
      secret_version integer not null,
      secret_fingerprint text not null,
      secret_rotated_at timestamptz,
      disabled_at timestamptz,
      disabled_reason text,
      failing_since timestamptz,
      created_at timestamptz not null
    )`,
    'create index webhook_endpoint_organization on webhook_endpoint (organization_id)',
    `create table webhook_event (
      id uuid primary key,
      type text not null,
      organization_id uuid,
      occurred_at timestamptz not null,
      document jsonb not null
    )`,
    'create index webhook_event_occurred on webhook_event (occurred_at)',
    `create table webhook_delivery (
      id uuid primary key,
      arrival bigserial not null,
      endpoint_id uuid not null references webhook_endpoint on delete cascade,
      event_id uuid not null references webhook_event on delete cascade,
      status text not null,
      next_attempt_at timestamptz not null,
      leased_until timestamptz,
      attempts_made integer not null,
      attempts jsonb not null,
      delivered_at timestamptz
    )`,
    // Only what is on its way, of which there is little, is ever looked for by time.
    `create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at)
      where status in ('pending', 'failed')`,
    'create index webhook_delivery_leased on webhook_delivery (endpoint_id) where leased_until is not null',
    'create index webhook_delivery_endpoint on webhook_delivery (endpoint_id, arrival)',
    'create index webhook_delivery_event on webhook_delivery (event_id)',
  ],
  down: ['drop table webhook_delivery, webhook_event, webhook_endpoint'],
};
