import type { Database } from '../database/database.ts';
import { invalidBody, notSetUp } from '../problems/problems.ts';
import { findAddresses, UnusableHost } from '../public-addresses/find-addresses.ts';
import { listDeliveries, replayDead, replayDelivery, sendTest } from '../webhooks/deliveries.ts';
import { readEndpointAddress } from '../webhooks/endpoint-address.ts';
import {
  createEndpoint,
  deleteEndpoint,
  listEndpoints,
  replaceEndpoint,
  requireEndpoint,
  rotateSecret,
} from '../webhooks/endpoints.ts';
import { presentWebhook } from '../webhooks/present.ts';
import type { WebhookOptions } from '../webhooks/webhook-options.ts';
import { Created } from './created.ts';
import { principalOf, type Handlers, type RequestContext } from './handler.ts';

type WebhookHandlers = Pick<
  Handlers,
  | 'listWebhooks'
  | 'createWebhook'
  | 'getWebhook'
  | 'replaceWebhook'
  | 'deleteWebhook'
  | 'rotateWebhookSecret'
  | 'testWebhook'
  | 'listWebhookDeliveries'
  | 'replayWebhookDeliveries'
  | 'replayWebhookDelivery'
>;

export function webhookHandlers(database: Database, options: WebhookOptions = {}): WebhookHandlers {
  return {
    listWebhooks: ({ query, context }) => listEndpoints(database, ownerOf(context), query),

    createWebhook: async ({ body, context }) => {
      const masterSecret = requireSecret(options);
      const draft = { ...body, url: await usableAddress(body.url, options) };
      const created = { draft, apiUrl: context.publicUrl, masterSecret, now: context.now };
      return new Created(await createEndpoint(database, ownerOf(context), created));
    },

    getWebhook: async ({ path, context }) => presentWebhook(await requireEndpoint(database, ownerOf(context), path.id)),

    replaceWebhook: async ({ path, body, context }) => {
      await requireEndpoint(database, ownerOf(context), path.id);
      const draft = { ...body, url: await usableAddress(body.url, options) };
      return replaceEndpoint(database, ownerOf(context), {
        id: path.id,
        draft,
        apiUrl: context.publicUrl,
        now: context.now,
      });
    },

    deleteWebhook: ({ path, context }) => deleteEndpoint(database, ownerOf(context), path.id),

    rotateWebhookSecret: ({ path, context }) =>
      rotateSecret(database, ownerOf(context), {
        id: path.id,
        masterSecret: requireSecret(options),
        now: context.now,
      }),

    testWebhook: ({ path, context }) => sendTest(database, ownerOf(context), { id: path.id, now: context.now }),

    listWebhookDeliveries: async ({ path, query, context }) => {
      await requireEndpoint(database, ownerOf(context), path.id);
      return listDeliveries(database, { ...query, endpointId: path.id });
    },

    replayWebhookDeliveries: async ({ path, body, context }) => {
      const endpoint = await requireEndpoint(database, ownerOf(context), path.id);
      return { replayed: await replayDead(database, endpoint, { since: new Date(body.since), now: context.now }) };
    },

    replayWebhookDelivery: async ({ path, context }) => {
      const endpoint = await requireEndpoint(database, ownerOf(context), path.id);
      return replayDelivery(database, endpoint, { id: path.delivery_id, now: context.now });
    },
  };
}

function ownerOf(context: RequestContext): string | undefined {
  return principalOf(context).organizationId;
}

function requireSecret({ masterSecret }: WebhookOptions): Buffer {
  if (!masterSecret) throw notSetUp(noMasterSecret);
  return masterSecret;
}

/** The address as it is kept, when something may be sent there as of now. */
async function usableAddress(text: string, options: WebhookOptions): Promise<string> {
  const read = readEndpointAddress(text, options);
  if ('fault' in read) throw invalidBody([{ pointer: '/url', message: read.fault }]);
  try {
    await findAddresses(read.url, options);
  } catch (error) {
    if (error instanceof UnusableHost) throw invalidBody([{ pointer: '/url', message: hostFaults[error.reason] }]);
    throw error;
  }
  return read.url.href;
}

const hostFaults = {
  unknown_name: {
    uk: 'Сервера, який названо в url, знайти не вдалося. Перевірте його ім’я.',
    en: 'The host that url names cannot be found. Check its name.',
  },
  refused_address: {
    uk: 'Сервер, який названо в url, має бути доступним з інтернету: адреси приватних мереж і цього комп’ютера не приймаємо.',
    en: 'The host that url names must be on the Internet: addresses of private networks and of this machine are refused.',
  },
};

const noMasterSecret = {
  uk: 'Сервер не має головного секрету, тому підписувати події нічим. Оператор має задати RK_SECRET або RK_SECRET_FILE (щонайменше 32 випадкові байти, однакові для всіх копій сервера) і перезапустити сервер.',
  en: 'The server has no master secret, so there is nothing to sign events with. The operator has to set RK_SECRET or RK_SECRET_FILE (32 random bytes or more, the same for all copies of the server) and restart it.',
};
