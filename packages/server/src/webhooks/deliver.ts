import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { WebhookDeliveryTable, WebhookEndpointTable, WebhookEventTable } from '../database/tables.ts';
import { messageId } from './present.ts';
import { recordAttempt } from './record-attempt.ts';
import type { Send, SendOutcome } from './send.ts';
import { secretFingerprint, signedHeaders } from './signature.ts';

export interface DeliveryOptions {
  now: () => Date;
  send: Send;
  masterSecret: Buffer;
  /** Where the API is for the world; otherwise where it was for whoever made the endpoint. */
  publicUrl?: string | undefined;
  /** From 0 to 1; spreads the next attempts. */
  random?: () => number;
  /** Ends an attempt that is under way; it is made anew later, as if it had never begun. */
  abandoned?: AbortSignal | undefined;
}

type Claimed = Pick<Selectable<WebhookDeliveryTable>, 'id' | 'endpoint_id' | 'event_id' | 'attempts_made'> &
  Pick<Selectable<WebhookEventTable>, 'type' | 'organization_id' | 'occurred_at' | 'document'> &
  Pick<
    Selectable<WebhookEndpointTable>,
    'url' | 'api_url' | 'secret_version' | 'secret_fingerprint' | 'secret_rotated_at'
  >;

/** Makes one attempt at a delivery that was claimed, and keeps what came of it. */
export async function deliver(database: Database, id: string, options: DeliveryOptions): Promise<void> {
  const { now, random = Math.random } = options;
  const claimed = await database
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_event', 'webhook_event.id', 'webhook_delivery.event_id')
    .innerJoin('webhook_endpoint', 'webhook_endpoint.id', 'webhook_delivery.endpoint_id')
    .select(['webhook_delivery.id', 'endpoint_id', 'event_id', 'attempts_made', 'type', 'occurred_at', 'document'])
    .select('webhook_event.organization_id')
    .select(['url', 'api_url', 'secret_version', 'secret_fingerprint', 'secret_rotated_at'])
    .where('webhook_delivery.id', '=', id)
    .executeTakeFirst();
  // The endpoint was deleted in the meantime.
  if (!claimed) return;
  const startedAt = now();
  const outcome = await attempted(claimed, startedAt, options);
  if (options.abandoned?.aborted && 'fault' in outcome) {
    await database.updateTable('webhook_delivery').set({ leased_until: null }).where('id', '=', id).execute();
    return;
  }
  await recordAttempt(database, claimed, { outcome, startedAt, endedAt: now(), random: random() });
}

async function attempted(
  claimed: Claimed,
  now: Date,
  { send, masterSecret, publicUrl, abandoned }: DeliveryOptions,
): Promise<SendOutcome> {
  const name = { endpointId: claimed.endpoint_id, version: claimed.secret_version };
  // A signature that nobody can verify helps nobody: the owner has to be told that the secret is another one.
  if (secretFingerprint(masterSecret, name) !== claimed.secret_fingerprint) return { fault: 'secret_changed' };
  const body = bodyOf(claimed, publicUrl ?? claimed.api_url);
  const headers = signedHeaders(
    masterSecret,
    { ...claimed, id: claimed.endpoint_id },
    { id: messageId(claimed.event_id), body, now },
  );
  return send({ url: claimed.url, headers, body, abandoned });
}

/** The payload; its properties come in the same order at every attempt. */
function bodyOf({ type, occurred_at: occurredAt, organization_id: owner, document }: Claimed, apiUrl: string): string {
  const { path, resource, id, ...more } = document;
  return JSON.stringify({
    type,
    timestamp: occurredAt.toISOString(),
    data: {
      resource,
      id,
      ...(owner === null ? {} : { organization_id: owner }),
      ...(path === undefined ? {} : { url: `${apiUrl}${path}` }),
      ...Object.fromEntries(Object.entries(more).sort(([one], [other]) => (one < other ? -1 : 1))),
    },
  });
}
