import * as z from 'zod/mini';
import { identifier, moment, webAddress } from '../hsds/common.ts';

const webhookDataShape = {
  resource: z.string().check(z.meta({ description: 'What it is about: `service`, `figure`, `intake`, …' })),
  id: z.string().check(z.meta({ description: 'The identifier of the record; a form has its name.' })),
  organization_id: z.exactOptional(identifier.check(z.meta({ description: 'Whose record it is.' }))),
  url: z.exactOptional(webAddress.check(z.meta({ description: 'Where to read the record, when it can be read.' }))),
  service_id: z.exactOptional(identifier.check(z.meta({ description: 'Of feedback: the service that it is about.' }))),
  service_at_location_id: z.exactOptional(
    identifier.check(z.meta({ description: 'Where the service moved, closed or opened.' })),
  ),
  form_id: z.exactOptional(z.string().check(z.meta({ description: 'With which form a submission came.' }))),
  submission_id: z.exactOptional(identifier.check(z.meta({ description: 'Of a submission: its id.' }))),
  received_at: z.exactOptional(moment.check(z.meta({ description: 'Of a submission: when it came.' }))),
};

const webhookPayloadShape = {
  type: z.string().check(
    z.meta({
      description:
        'What happened, such as `service.updated`. There may be others in future: ignore those you do not know.',
    }),
  ),
  timestamp: moment.check(z.meta({ description: 'When it happened, which may be long before it is told.' })),
  /** What it is about: which record, and where to read it. */
  data: z.looseObject(webhookDataShape),
};

/** The schema of {@link WebhookPayload}. */
export interface WebhookPayloadSchema extends z.ZodMiniObject<typeof webhookPayloadShape> {}

/** What an endpoint is sent: that something happened, not what is in the record. Whoever wants to know fetches it. */
export const webhookPayload: WebhookPayloadSchema = z.object(webhookPayloadShape).check(
  z.meta({
    id: 'WebhookPayload',
    description:
      'What an endpoint is sent, by the Standard Webhooks specification: that something happened, and where to read more.',
  }),
);

/** What an endpoint is sent: that something happened, not what is in the record. Whoever wants to know fetches it. */
export interface WebhookPayload extends z.output<WebhookPayloadSchema> {}
