import * as z from 'zod/mini';
import { health } from './health.ts';
import { operation } from './operation.ts';
import { noPathParameters } from './parameters.ts';

const otherStatuses = { 503: 'The server cannot answer now.' };
const common = { method: 'get', tag: 'Service', query: z.object({}), pathParameters: noPathParameters } as const;

export const getHealth = operation({
  ...common,
  id: 'getHealth',
  path: '/health',
  summary: 'Whether the server can answer (the same as /health/ready)',
  answer: health,
  otherStatuses,
});

export const getReadiness = operation({
  ...common,
  id: 'getReadiness',
  path: '/health/ready',
  summary: 'Whether the server and its database can answer',
  answer: health,
  otherStatuses,
});

export const getLiveness = operation({
  ...common,
  id: 'getLiveness',
  path: '/health/live',
  summary: 'Whether the process runs',
  answer: health,
});

export const getOpenApi = operation({
  ...common,
  id: 'getOpenApi',
  path: '/openapi.json',
  summary: 'This document',
  answer: z.looseObject({ openapi: z.string() }),
});

export const getProfile = operation({
  ...common,
  id: 'getProfile',
  path: '/profile.json',
  summary: 'The extensions of this profile, as a merge patch to the HSDS schemas',
  answer: z.looseObject({}),
});
