import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Operation } from './operations/operation.ts';
import { operations } from './operations/operations.ts';
import { problem } from './problems/problem.ts';

/** The OpenAPI 3.1 document of the API, built from its operations. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of Object.values(operations) as Operation[]) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: {
        operationId: operation.id,
        tags: [operation.tag],
        summary: operation.summary,
        ...(operation.description === undefined ? {} : { description: operation.description }),
        requestParams: { path: operation.pathParameters, query: operation.query },
        ...(operation.body === undefined
          ? {}
          : { requestBody: { required: true, content: { 'application/json': { schema: operation.body } } } }),
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
      { name: 'Service', description: 'About the server itself' },
    ],
    security: [],
    components: {
      securitySchemes: {
        accessKey: { type: 'http', scheme: 'bearer', description: 'The access key of an organization’s staff.' },
      },
    },
    paths,
  });
}

const answerHeaders = z.object({
  'Content-Language': z.optional(z.string().check(z.meta({ description: 'The language of the text.' }))),
  ETag: z.optional(
    z.string().check(z.meta({ description: 'Send it back as If-None-Match to be told 304 when nothing has changed.' })),
  ),
  'X-Request-Id': z.string().check(z.meta({ description: 'Identifies the request in the logs.' })),
});

function responsesOf(operation: Operation): ZodOpenApiResponsesObject {
  const hasPath = Object.keys(operation.pathParameters._zod.def.shape).length > 0;
  const problems: [number, string][] = [
    [400, 'A parameter or the body cannot be used; `errors` names what, and the remedy.'],
    ...(hasPath && operation.method === 'get' ? [[404, 'There is no such record.'] as [number, string]] : []),
    [500, 'The server failed; the request may be tried again.'],
  ];
  const answer = {
    headers: answerHeaders,
    content: {
      'application/json': { schema: operation.answer },
      ...(operation.ndjson ? { 'application/x-ndjson': { schema: z.string() } } : {}),
    },
  };
  return {
    200: { description: operation.creates ? 'It was already there; nothing was changed.' : 'As asked.', ...answer },
    ...(operation.creates ? { 201: { description: 'Stored.', ...answer } } : {}),
    ...(operation.method === 'get' ? { 304: { description: 'Nothing changed since the ETag that was sent.' } } : {}),
    ...Object.fromEntries(
      problems.map(([status, description]) => [
        status,
        { description, content: { 'application/problem+json': { schema: problem } } },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(operation.otherStatuses ?? {}).map(([status, description]) => [
        status,
        { description, content: { 'application/problem+json': { schema: problem } } },
      ]),
    ),
  };
}
