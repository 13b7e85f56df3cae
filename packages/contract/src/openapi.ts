import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { managedOperations } from './operations/managed-records.ts';
import type { Operation } from './operations/operation.ts';
import { operations } from './operations/operations.ts';
import { problem } from './problems/problem.ts';
import { openApiWebhooks } from './webhooks/openapi-webhooks.ts';

/** The OpenAPI 3.1 document of the API, built from its operations. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of [...(Object.values(operations) as Operation[]), ...managedOperations]) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: {
        operationId: operation.id,
        tags: [operation.tag],
        summary: operation.summary,
        ...(operation.description === undefined ? {} : { description: operation.description }),
        requestParams: {
          path: operation.pathParameters,
          query: operation.query,
          ...(operation.writes ? { header: operation.method === 'post' ? creatingHeaders : writingHeaders } : {}),
          ...(operation.upload || operation.idempotencyKey ? { header: creatingHeaders } : {}),
        },
        ...(operation.body === undefined
          ? {}
          : { requestBody: { required: true, content: { [bodyTypeOf(operation)]: { schema: operation.body } } } }),
        ...(operation.upload === undefined
          ? {}
          : { requestBody: { required: true, content: filesOf(operation.upload.mediaTypes) } }),
        ...(operation.requires === undefined ? {} : { security: [{ [operation.requires]: [] }] }),
        responses: responsesOf(operation),
      },
    };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Resilience services API',
      version,
      description:
        'Where help is given in Ukraine: services, places, opening hours and hotlines. The read endpoints are a profile of Open Referral HSDS 3.2.3; what the profile adds is optional and listed at `/profile.json`. Text comes in the negotiated language; times are those of Europe/Kyiv.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The server that this document was read from' }],
    tags: [
      { name: 'HSDS', description: 'Endpoints of HSDS 3.2.3, readable by any HSDS client' },
      { name: 'Finding help', description: 'Search, places and hotlines' },
      { name: 'Asking for help', description: 'Forms, keys and submissions that only their receiver can read' },
      { name: 'Impact', description: 'Figures with what they mean and where they come from' },
      {
        name: 'Community',
        description: 'Mobile teams, programmes, events, networks, roadmaps, partners, and word that something is wrong',
      },
      { name: 'Publishing', description: 'Records as their publishers keep them, the audit trail, and access keys' },
      { name: 'Service', description: 'About the server itself' },
    ],
    security: [],
    components: {
      securitySchemes: {
        accessKey: { type: 'http', scheme: 'bearer', description: 'The access key of an organization’s staff.' },
      },
    },
    paths,
    webhooks: openApiWebhooks,
  });
}

const creatingHeaders = z.object({
  'Idempotency-Key': z.exactOptional(
    z.string().check(
      z.minLength(1),
      z.maxLength(200),
      z.meta({
        description:
          'A text of your own for this call: a repeat within a day gets the first answer, and nothing is done twice.',
      }),
    ),
  ),
});
const writingHeaders = z.object({
  ...creatingHeaders.shape,
  'If-Match': z.exactOptional(
    z.string().check(z.meta({ description: 'The ETag of the record as you know it; 412 when it has changed since.' })),
  ),
});

function bodyTypeOf({ method }: Operation): string {
  return method === 'patch' ? 'application/merge-patch+json' : 'application/json';
}

/** Files by their types; OpenAPI 3.1 has no schema for bytes. */
function filesOf(mediaTypes: readonly string[]) {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));
}

const answerHeaders = z.object({
  'Content-Language': z.optional(
    z.string().check(z.meta({ description: 'The language of the text.', header: { id: 'ContentLanguage' } })),
  ),
  ETag: z.optional(
    z.string().check(
      z.meta({
        description: 'Send it back as If-None-Match to be told 304 when nothing has changed.',
        header: { id: 'ETag' },
      }),
    ),
  ),
  'X-Request-Id': z
    .string()
    .check(z.meta({ description: 'Identifies the request in the logs.', header: { id: 'XRequestId' } })),
});

/** Problems that many operations have are components of the document, not repeated in it. */
const problemDescriptions = {
  400: 'A parameter or the body cannot be used; `errors` names what, and the remedy.',
  401: 'The access key is missing, unknown, expired or revoked.',
  403: 'The access key does not allow this.',
  404: 'There is no such record.',
  409: 'It would contradict other records, or is there already.',
  412: 'The record has changed since the ETag that was sent.',
  413: 'The body is too large.',
  414: 'The address of the request is too long.',
  415: 'The body is of a type that is not taken here.',
  422: 'The Idempotency-Key was used for another call.',
  429: 'Too many requests came from this network or with this access key; Retry-After tells when there is room again.',
  500: 'The server failed; the request may be tried again.',
  503: 'The server or its database cannot answer now; Retry-After tells when to try again.',
} as const;
type ProblemStatus = keyof typeof problemDescriptions;

const sharedProblems = Object.fromEntries(
  Object.entries(problemDescriptions).map(([status, description]) => [
    status,
    { id: `Problem${status}`, ...problemResponse(description) },
  ]),
);

function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problem } } };
}

function responsesOf(operation: Operation): ZodOpenApiResponsesObject {
  const hasPath = Object.keys(operation.pathParameters._zod.def.shape).length > 0;
  const problems: ProblemStatus[] = [
    400,
    ...(operation.requires ? ([401, 403] as const) : []),
    ...(hasPath && (operation.writes || !operation.creates) ? ([404] as const) : []),
    ...(operation.body || operation.upload || operation.writes ? ([413, 415] as const) : []),
    ...(operation.writes ? ([409, 412] as const) : []),
    ...(operation.writes || operation.upload || operation.idempotencyKey ? ([422] as const) : []),
    414,
    429,
    500,
    503,
  ];
  const answer = {
    headers: answerHeaders,
    content: operation.files
      ? filesOf(operation.files)
      : {
          [operation.mediaType ?? 'application/json']: { schema: operation.answer },
          ...(operation.ndjson ? { 'application/x-ndjson': { schema: z.string() } } : {}),
        },
  };
  return {
    200: { description: operation.creates ? 'It was already there; nothing was changed.' : 'As asked.', ...answer },
    ...(operation.creates ? { 201: { description: 'Stored.', ...answer } } : {}),
    ...(operation.method === 'get' ? { 304: { description: 'Nothing changed since the ETag that was sent.' } } : {}),
    ...Object.fromEntries(problems.map((status) => [status, sharedProblems[status]])),
    ...Object.fromEntries(
      Object.entries(operation.otherStatuses ?? {}).map(([status, description]) => [
        status,
        problemResponse(description),
      ]),
    ),
  };
}
