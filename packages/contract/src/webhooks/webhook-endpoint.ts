import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';
import { webhookSubscriptions } from './event-types.ts';

/** The longest address of an endpoint, characters. */
export const LONGEST_WEBHOOK_ADDRESS = 2000;

const subscription = z.enum(webhookSubscriptions as [string, ...string[]]);

const webhookDraftShape = {
  url: z.string().check(
    z.minLength(1),
    z.maxLength(LONGEST_WEBHOOK_ADDRESS),
    z.meta({
      description:
        'Where events are sent: `https:` and a public address, port 443 or 1024 and above, without a password.',
    }),
  ),
  events: z
    .array(subscription)
    .check(
      z.minLength(1),
      z.maxLength(100),
      z.meta({ description: 'Which events: a type, all of one resource (`service.*`), or everything (`*`).' }),
    ),
  description: z.exactOptional(
    z.string().check(z.maxLength(200), z.meta({ description: 'What it is for, for those who look after it.' })),
  ),
  enabled: z._default(
    z.boolean().check(z.meta({ description: 'Whether events are sent. True also enables one that was disabled.' })),
    true,
  ),
};

/** The schema of {@link WebhookDraft}. */
export interface WebhookDraftSchema extends z.ZodMiniObject<typeof webhookDraftShape> {}

/** An endpoint as its owner describes it. */
export const webhookDraft: WebhookDraftSchema = z
  .object(webhookDraftShape)
  .check(z.meta({ id: 'WebhookDraft', description: 'An endpoint as its owner describes it.' }));

/** Why nothing is sent to an endpoint. */
export const webhookDisabledReasons = ['owner', 'gone', 'failing'] as const;

const webhookShape = {
  id: identifier,
  organization_id: z.exactOptional(
    identifier.check(z.meta({ description: 'Whose events it is sent; one of the operator is sent those of all.' })),
  ),
  /** Where events are sent: https, a public address. */
  url: z.string(),
  /** Which events. */
  events: z.array(z.string()),
  /** What it is for. */
  description: z.exactOptional(z.string()),
  /** Whether anything is sent. */
  enabled: z.boolean(),
  /** Since when nothing is sent (RFC 3339). */
  disabled_at: z.exactOptional(moment),
  disabled_reason: z.exactOptional(
    z.enum(webhookDisabledReasons).check(
      z.meta({
        description:
          '`owner`: as its owner wanted; `gone`: it answered 410; `failing`: nothing could be delivered for five days.',
      }),
    ),
  ),
  failing_since: z.exactOptional(
    moment.check(z.meta({ description: 'Since when every delivery has failed. Absent when the last one arrived.' })),
  ),
  /** RFC 3339. */
  created_at: moment,
  secret_rotated_at: z.exactOptional(
    moment.check(z.meta({ description: 'The secret before is signed with as well until 24 hours after.' })),
  ),
};

/** The schema of {@link Webhook}. */
export interface WebhookSchema extends z.ZodMiniObject<typeof webhookShape> {}

/** An endpoint: where events are sent. */
export const webhook: WebhookSchema = z
  .object(webhookShape)
  .check(z.meta({ id: 'Webhook', description: 'An endpoint: where events are sent, and whether they arrive.' }));

const webhookWithSecretShape = {
  ...webhookShape,
  secret: z
    .string()
    .check(
      z.regex(/^whsec_[A-Za-z0-9+/]{43}=$/),
      z.meta({ description: 'What signatures are checked with. It is shown this once and kept nowhere.' }),
    ),
};

/** The schema of {@link WebhookWithSecret}. */
export interface WebhookWithSecretSchema extends z.ZodMiniObject<typeof webhookWithSecretShape> {}

/** An endpoint with the secret of its signatures: shown once, when it is made. */
export const webhookWithSecret: WebhookWithSecretSchema = z
  .object(webhookWithSecretShape)
  .check(z.meta({ id: 'WebhookWithSecret', description: 'An endpoint, and the secret that is shown this once.' }));

/** An endpoint as its owner describes it. */
export interface WebhookDraft extends z.output<WebhookDraftSchema> {}
/** An endpoint: where events are sent. */
export interface Webhook extends z.output<WebhookSchema> {}
/** An endpoint with the secret of its signatures: shown once, when it is made. */
export interface WebhookWithSecret extends z.output<WebhookWithSecretSchema> {}
