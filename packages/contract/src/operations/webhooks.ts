import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { identifier } from '../hsds/common.ts';
import {
  webhookDelivery,
  webhookDeliveryStatuses,
  webhookReplay,
  webhookReplayRequest,
} from '../webhooks/webhook-delivery.ts';
import { webhook, webhookDraft, webhookWithSecret } from '../webhooks/webhook-endpoint.ts';
import { operation } from './operation.ts';
import { identifierInPath, language, noPathParameters, paging } from './parameters.ts';

const common = { tag: 'Publishing', requires: 'accessKey', scope: 'webhooks:write' } as const;
const noWebhook = { 404: 'The organization of the key has no such webhook.' };
const noSecret = {
  409: 'The server has no master secret from which to make secrets, or there are too many webhooks already.',
};
const disabled = { 409: 'The webhook is disabled: nothing is sent until it is enabled.' };

export const listWebhooks = operation({
  ...common,
  id: 'listWebhooks',
  method: 'get',
  path: '/v1/manage/webhooks',
  summary: 'Where events are sent, and whether they arrive',
  query: z.object({ ...paging, ...language }),
  pathParameters: noPathParameters,
  answer: pageOf('WebhookPage', webhook),
});

export const createWebhook = operation({
  ...common,
  id: 'createWebhook',
  method: 'post',
  path: '/v1/manage/webhooks',
  summary: 'Has events sent to an address',
  description:
    'An organization is sent the events of its own records, the operator those of all. The answer holds the secret that signatures are checked with: it is shown this once.',
  creates: true,
  query: z.object({ ...language }),
  pathParameters: noPathParameters,
  body: webhookDraft,
  answer: webhookWithSecret,
  otherStatuses: noSecret,
});

export const getWebhook = operation({
  ...common,
  id: 'getWebhook',
  method: 'get',
  path: '/v1/manage/webhooks/{id}',
  summary: 'One webhook',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: webhook,
});

export const replaceWebhook = operation({
  ...common,
  id: 'replaceWebhook',
  method: 'put',
  path: '/v1/manage/webhooks/{id}',
  summary: 'Changes, disables or enables a webhook',
  description: 'Its secret stays. What was on its way when it is disabled becomes `dead`, and can be replayed later.',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  body: webhookDraft,
  answer: webhook,
  otherStatuses: noWebhook,
});

export const deleteWebhook = operation({
  ...common,
  id: 'deleteWebhook',
  method: 'delete',
  path: '/v1/manage/webhooks/{id}',
  summary: 'Deletes a webhook with its deliveries',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: webhook,
  otherStatuses: noWebhook,
});

export const rotateWebhookSecret = operation({
  ...common,
  id: 'rotateWebhookSecret',
  method: 'post',
  path: '/v1/manage/webhooks/{id}/rotate-secret',
  summary: 'Gives a webhook another secret',
  description: 'It is shown this once. For 24 hours events are signed with the secret before as well.',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: webhookWithSecret,
  otherStatuses: { ...noWebhook, 409: noSecret[409] },
});

export const testWebhook = operation({
  ...common,
  id: 'testWebhook',
  method: 'post',
  path: '/v1/manage/webhooks/{id}/test',
  summary: 'Sends a test event (`webhook.test`)',
  description: 'The list of deliveries tells soon after whether it arrived.',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: webhookDelivery,
  otherStatuses: { ...noWebhook, ...disabled },
});

export const listWebhookDeliveries = operation({
  ...common,
  id: 'listWebhookDeliveries',
  method: 'get',
  path: '/v1/manage/webhooks/{id}/deliveries',
  summary: 'What was sent to a webhook and is to be, the newest first',
  description: 'What arrived is kept for 30 days, what is dead for 90.',
  query: z.object({
    status: z.exactOptional(
      z.enum(webhookDeliveryStatuses).check(z.meta({ description: 'Only deliveries that are so far. Default: all.' })),
    ),
    ...paging,
    ...language,
  }),
  pathParameters: identifierInPath,
  answer: pageOf('WebhookDeliveryPage', webhookDelivery),
});

export const replayWebhookDeliveries = operation({
  ...common,
  id: 'replayWebhookDeliveries',
  method: 'post',
  path: '/v1/manage/webhooks/{id}/deliveries/replay',
  summary: 'Sends what is dead again, since a moment',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  body: webhookReplayRequest,
  answer: webhookReplay,
  otherStatuses: { ...noWebhook, ...disabled },
});

export const replayWebhookDelivery = operation({
  ...common,
  id: 'replayWebhookDelivery',
  method: 'post',
  path: '/v1/manage/webhooks/{id}/deliveries/{delivery_id}/replay',
  summary: 'Sends one delivery again, also one that arrived',
  query: z.object({ ...language }),
  pathParameters: z.object({
    id: identifier.check(z.meta({ description: 'The webhook.' })),
    delivery_id: identifier.check(z.meta({ description: 'The delivery.' })),
  }),
  answer: webhookDelivery,
  otherStatuses: { ...noWebhook, ...disabled },
});
