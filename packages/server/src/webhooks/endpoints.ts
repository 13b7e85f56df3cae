import { randomUUID } from 'node:crypto';
import {
  inPage,
  type Page,
  type Paging,
  type Webhook,
  type WebhookDraft,
  type WebhookWithSecret,
} from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { conflict, recordNotFound } from '../problems/problems.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import { presentWebhook, type EndpointRow } from './present.ts';
import { endpointSecret, secretFingerprint } from './signature.ts';

/** Enough for every system of an organization, and no way to make the server send without end. */
const MOST_ENDPOINTS = 20;

/** Whose endpoints: those of an organization, or of the operator, who also sees those of all organizations. */
export type Owner = string | undefined;

export async function listEndpoints(database: Database, owner: Owner, paging: Paging): Promise<Page<Webhook>> {
  const wanted = database
    .selectFrom('webhook_endpoint')
    .$if(owner !== undefined, (query) => query.where('organization_id', '=', owner ?? null));
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await wanted
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(paging.per_page)
    .offset((paging.page - 1) * paging.per_page)
    .execute();
  return inPage(rows.map(presentWebhook), total, paging);
}

/**
 * One endpoint of the owner.
 *
 * @throws HttpProblem 404 when there is none, also when it is somebody else's
 */
export async function requireEndpoint(database: Database, owner: Owner, id: string): Promise<EndpointRow> {
  const row = await database
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('id', '=', id)
    .$if(owner !== undefined, (query) => query.where('organization_id', '=', owner ?? null))
    .executeTakeFirst();
  if (!row) throw recordNotFound(id);
  return row;
}

/** Makes an endpoint, with a secret that is shown in the answer and never again. `draft.url` has been checked. */
export async function createEndpoint(
  database: Database,
  owner: Owner,
  { draft, apiUrl, masterSecret, now }: { draft: WebhookDraft; apiUrl: string; masterSecret: Buffer; now: Date },
): Promise<WebhookWithSecret> {
  const { total } = await database
    .selectFrom('webhook_endpoint')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('organization_id', owner === undefined ? 'is' : '=', owner ?? null)
    .executeTakeFirstOrThrow();
  if (total >= MOST_ENDPOINTS) throw conflict(tooMany);
  const name = { endpointId: randomUUID(), version: 1 };
  const row = await database
    .insertInto('webhook_endpoint')
    .values({
      id: name.endpointId,
      organization_id: owner ?? null,
      ...columnsOf(draft),
      api_url: apiUrl,
      secret_version: name.version,
      secret_fingerprint: secretFingerprint(masterSecret, name),
      secret_rotated_at: null,
      disabled_at: draft.enabled ? null : now,
      disabled_reason: draft.enabled ? null : 'owner',
      failing_since: null,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...presentWebhook(row), secret: endpointSecret(masterSecret, name) };
}

/** Replaces what its owner said about an endpoint. Enabling one that was disabled begins anew. `draft.url` has been checked. */
export async function replaceEndpoint(
  database: Database,
  owner: Owner,
  { id, draft, apiUrl, now }: { id: string; draft: WebhookDraft; apiUrl: string; now: Date },
): Promise<Webhook> {
  return database.transaction().execute(async (transaction) => {
    const before = await requireEndpoint(transaction, owner, id);
    const isEnabledAgain = draft.enabled && before.disabled_at !== null;
    await transaction
      .updateTable('webhook_endpoint')
      .set({
        ...columnsOf(draft),
        api_url: apiUrl,
        ...(isEnabledAgain ? { disabled_at: null, disabled_reason: null, failing_since: null } : {}),
      })
      .where('id', '=', id)
      .execute();
    if (!draft.enabled) await disableEndpoint(transaction, id, { reason: 'owner', now });
    return presentWebhook(await requireEndpoint(transaction, owner, id));
  });
}

/** Deletes an endpoint with everything that was on its way to it; answers with what it was. */
export async function deleteEndpoint(database: Database, owner: Owner, id: string): Promise<Webhook> {
  const row = await requireEndpoint(database, owner, id);
  await database.deleteFrom('webhook_endpoint').where('id', '=', id).execute();
  return presentWebhook(row);
}

/** Gives an endpoint another secret, shown in the answer and never again; the one before is signed with for another day. */
export async function rotateSecret(
  database: Database,
  owner: Owner,
  { id, masterSecret, now }: { id: string; masterSecret: Buffer; now: Date },
): Promise<WebhookWithSecret> {
  await requireEndpoint(database, owner, id);
  return database.transaction().execute(async (transaction) => {
    const { secret_version: version } = await transaction
      .updateTable('webhook_endpoint')
      .set(({ eb }) => ({ secret_version: eb('secret_version', '+', 1), secret_rotated_at: now }))
      .where('id', '=', id)
      .returning('secret_version')
      .executeTakeFirstOrThrow();
    const name = { endpointId: id, version };
    const row = await transaction
      .updateTable('webhook_endpoint')
      .set({ secret_fingerprint: secretFingerprint(masterSecret, name) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { ...presentWebhook(row), secret: endpointSecret(masterSecret, name) };
  });
}

function columnsOf({ url, events, description }: WebhookDraft) {
  return { url, subscriptions: [...new Set(events)], description: description ?? null };
}

const tooMany = {
  uk: `Адрес для подій уже ${MOST_ENDPOINTS}, більше не можна. Видаліть зайву або додайте потрібні події до наявної.`,
  en: `There are ${MOST_ENDPOINTS} webhooks already, and no more are allowed. Delete one, or ask for more events at one that is there.`,
};
