import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { webhookPayload } from './webhook-payload.ts';

const signedHeaders = z.object({
  'webhook-id': z
    .string()
    .check(z.meta({ description: 'The same at every attempt: what came before need not be done again.' })),
  'webhook-timestamp': z
    .string()
    .check(z.meta({ description: 'When the attempt was made, in seconds since 1970. Refuse what is old.' })),
  'webhook-signature': z
    .string()
    .check(
      z.meta({ description: 'Signatures `v1,…`, separated by spaces. One that verifies with the secret is enough.' }),
    ),
});

/** What the API sends to endpoints, as an OpenAPI document describes it. */
export const openApiWebhooks: ZodOpenApiPathsObject = {
  event: {
    post: {
      operationId: 'receiveEvent',
      tags: ['Publishing'],
      summary: 'Something happened',
      description:
        'Sent to every endpoint that asks for the event, at least once and in no certain order, signed by the Standard Webhooks specification.',
      requestParams: { header: signedHeaders },
      requestBody: { required: true, content: { 'application/json': { schema: webhookPayload } } },
      security: [],
      responses: {
        '2XX': { description: 'It arrived.' },
        410: { description: 'The endpoint wants no more events: it is disabled.' },
        default: { description: 'It did not arrive, and is sent again later.' },
      },
    },
  },
};
