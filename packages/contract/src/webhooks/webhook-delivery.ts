import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';

/** Where a delivery stands. */
export const webhookDeliveryStatuses = ['pending', 'failed', 'delivered', 'dead'] as const;
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number];

/** Why an attempt did not arrive, when there was no answer. */
export const webhookAttemptFaults = [
  'unknown_name',
  'refused_address',
  'connection',
  'certificate',
  'timeout',
  'malformed_answer',
  'secret_changed',
] as const;
export type WebhookAttemptFault = (typeof webhookAttemptFaults)[number];

const webhookAttemptShape = {
  /** RFC 3339. */
  attempted_at: moment,
  took_ms: z.number().check(z.meta({ description: 'Until the answer or the failure, milliseconds.' })),
  status_code: z.exactOptional(z.number().check(z.meta({ description: 'What the endpoint answered.' }))),
  fault: z.exactOptional(
    z.enum(webhookAttemptFaults).check(
      z.meta({
        description:
          'Why there was no answer. `refused_address`: the name leads to an address that is not public; `secret_changed`: the server has another master secret than when the endpoint got its own, so rotate it.',
      }),
    ),
  ),
};

/** The schema of {@link WebhookAttempt}. */
export interface WebhookAttemptSchema extends z.ZodMiniObject<typeof webhookAttemptShape> {}

/** One attempt to deliver. What the endpoint wrote back is not kept. */
export const webhookAttempt: WebhookAttemptSchema = z
  .object(webhookAttemptShape)
  .check(
    z.meta({ id: 'WebhookAttempt', description: 'One attempt to deliver, with the answer or why there was none.' }),
  );

const webhookDeliveryShape = {
  id: identifier,
  webhook_id: identifier.check(z.meta({ description: 'The endpoint.' })),
  message_id: z
    .string()
    .check(z.meta({ description: 'What is sent as `webhook-id`: the same at every attempt and replay.' })),
  type: z.string().check(z.meta({ description: 'The type of the event.' })),
  /** What kind of record it is about. */
  resource: z.string(),
  /** Which record (UUID). */
  resource_id: z.string(),
  /** When what it tells of happened (RFC 3339). */
  occurred_at: moment,
  status: z.enum(webhookDeliveryStatuses).check(
    z.meta({
      description:
        '`pending`: not tried yet; `failed`: will be tried again; `dead`: will not be, unless it is replayed.',
    }),
  ),
  /** When it is tried again (RFC 3339). */
  next_attempt_at: z.exactOptional(moment),
  /** When it was taken (RFC 3339). */
  delivered_at: z.exactOptional(moment),
  attempts: z.array(webhookAttempt).check(z.meta({ description: 'The newest 30 attempts, oldest first.' })),
};

/** The schema of {@link WebhookDelivery}. */
export interface WebhookDeliverySchema extends z.ZodMiniObject<typeof webhookDeliveryShape> {}

/** One event on its way to one endpoint. */
export const webhookDelivery: WebhookDeliverySchema = z
  .object(webhookDeliveryShape)
  .check(z.meta({ id: 'WebhookDelivery', description: 'One event on its way to one endpoint.' }));

const webhookReplayRequestShape = {
  since: moment.check(z.meta({ description: 'Deliveries of events that happened at or after this moment.' })),
};

/** The schema of {@link WebhookReplayRequest}. */
export interface WebhookReplayRequestSchema extends z.ZodMiniObject<typeof webhookReplayRequestShape> {}

/** Which dead deliveries are to be tried again. */
export const webhookReplayRequest: WebhookReplayRequestSchema = z
  .object(webhookReplayRequestShape)
  .check(z.meta({ id: 'WebhookReplayRequest', description: 'Which dead deliveries are to be tried again.' }));

const webhookReplayShape = {
  replayed: z.number().check(z.meta({ description: 'How many deliveries will be tried again.' })),
};

/** The schema of {@link WebhookReplay}. */
export interface WebhookReplaySchema extends z.ZodMiniObject<typeof webhookReplayShape> {}

/** How many deliveries will be tried again. */
export const webhookReplay: WebhookReplaySchema = z
  .object(webhookReplayShape)
  .check(z.meta({ id: 'WebhookReplay', description: 'How many deliveries will be tried again.' }));

/** One attempt to deliver. What the endpoint wrote back is not kept. */
export interface WebhookAttempt extends z.output<WebhookAttemptSchema> {}
/** One event on its way to one endpoint. */
export interface WebhookDelivery extends z.output<WebhookDeliverySchema> {}
/** Which dead deliveries are to be tried again. */
export interface WebhookReplayRequest extends z.output<WebhookReplayRequestSchema> {}
/** How many deliveries will be tried again. */
export interface WebhookReplay extends z.output<WebhookReplaySchema> {}
