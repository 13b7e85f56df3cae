import type { Webhook, WebhookDelivery, WebhookWithSecret } from '@resilience-kit/contract';
import {
  answered,
  type Asked,
  bodyOf,
  found,
  invalidBody,
  type Operations,
  pageOf,
  RefusedRequest,
} from '../answering/asked.ts';
import { principalOf } from './keys.ts';

/** Endpoints are kept and test events are listed; nothing is sent anywhere: each delivery counts as delivered at once. */
export const webhookOperations: Operations = {
  'GET /v1/manage/webhooks': (asked) => {
    const { organizationId } = principalOf(asked, 'webhooks:write');
    return pageOf(
      asked,
      asked.state.webhooks.filter((one) => one.organization_id === organizationId),
    );
  },

  'POST /v1/manage/webhooks': (asked) => {
    const { organizationId } = principalOf(asked, 'webhooks:write');
    const webhook: Webhook = {
      id: asked.state.newId(),
      ...(organizationId === undefined ? {} : { organization_id: organizationId }),
      ...draftOf(asked),
      created_at: asked.state.now.toISOString(),
    };
    asked.state.webhooks.push(webhook);
    return answered(201, withSecret(webhook, asked));
  },

  'GET /v1/manage/webhooks/{id}': (asked) => ownWebhook(asked),

  'PUT /v1/manage/webhooks/{id}': (asked) => {
    const former = ownWebhook(asked);
    const { disabled_at: _, disabled_reason: __, description: ___, ...kept } = former;
    const webhook = { ...kept, ...draftOf(asked) };
    asked.state.webhooks.splice(asked.state.webhooks.indexOf(former), 1, webhook);
    return webhook;
  },

  'DELETE /v1/manage/webhooks/{id}': (asked) => {
    const webhook = ownWebhook(asked);
    asked.state.webhooks.splice(asked.state.webhooks.indexOf(webhook), 1);
    return webhook;
  },

  'POST /v1/manage/webhooks/{id}/rotate-secret': (asked) => {
    const webhook = ownWebhook(asked);
    webhook.secret_rotated_at = asked.state.now.toISOString();
    return withSecret(webhook, asked);
  },

  'POST /v1/manage/webhooks/{id}/test': (asked) => {
    const { id } = enabledWebhook(asked);
    const delivery = delivered(asked, id);
    asked.state.deliveries.push(delivery);
    return delivery;
  },

  'GET /v1/manage/webhooks/{id}/deliveries': (asked) => {
    const { id } = ownWebhook(asked);
    const deliveries = asked.state.deliveries
      .filter((one) => one.webhook_id === id)
      .filter(({ status }) => asked.query.status === undefined || status === asked.query.status);
    return pageOf(asked, deliveries.toReversed());
  },

  // Whatever was sent has arrived, so nothing is dead.
  'POST /v1/manage/webhooks/{id}/deliveries/replay': (asked) => {
    enabledWebhook(asked);
    return { replayed: 0 };
  },

  'POST /v1/manage/webhooks/{id}/deliveries/{delivery_id}/replay': (asked) => {
    const { id } = enabledWebhook(asked);
    const isIt = (one: WebhookDelivery) => one.webhook_id === id && one.id === asked.parameters.delivery_id;
    const delivery = found(asked.state.deliveries.find(isIt), asked);
    delivery.attempts.push(attempt(asked));
    return delivery;
  },
};

function ownWebhook(asked: Asked): Webhook {
  const { organizationId } = principalOf(asked, 'webhooks:write');
  const { id } = asked.parameters;
  return found(
    asked.state.webhooks.find((one) => one.id === id && one.organization_id === organizationId),
    asked,
  );
}

function enabledWebhook(asked: Asked): Webhook {
  const webhook = ownWebhook(asked);
  if (!webhook.enabled) throw new RefusedRequest(409, 'conflict', 'The webhook is disabled: nothing is sent.');
  return webhook;
}

function draftOf(asked: Asked): Omit<Webhook, 'id' | 'created_at'> {
  const { url, events, description, enabled = true } = bodyOf(asked) as Partial<Webhook>;
  if (!url?.startsWith('https://')) throw invalidBody('/url', 'url must begin with https://.');
  if (!events?.length) throw invalidBody('/events', 'events must name one type or more; `*` is all.');
  const now = asked.state.now.toISOString();
  return {
    url,
    events,
    enabled,
    ...(description === undefined ? {} : { description }),
    ...(enabled ? {} : { disabled_at: now, disabled_reason: 'owner' }),
  };
}

function withSecret(webhook: Webhook, { state }: Asked): WebhookWithSecret {
  const bytes = state.newId().replaceAll('-', '');
  return { ...webhook, secret: `whsec_${btoa(bytes)}` };
}

function delivered(asked: Asked, webhookId: string): WebhookDelivery {
  const { state } = asked;
  const id = state.newId();
  const now = state.now.toISOString();
  return {
    id,
    webhook_id: webhookId,
    message_id: `msg_${id}`,
    type: 'webhook.test',
    resource: 'webhooks',
    resource_id: webhookId,
    occurred_at: now,
    status: 'delivered',
    delivered_at: now,
    attempts: [attempt(asked)],
  };
}

function attempt({ state }: Asked): WebhookDelivery['attempts'][number] {
  return { attempted_at: state.now.toISOString(), took_ms: 1, status_code: 200 };
}
