import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { identifier } from '../hsds/common.ts';
import { accessKey, accessKeyDraft } from '../publishing/access-key.ts';
import { change, changeDetail } from '../publishing/change.ts';
import { operation } from './operation.ts';
import { flag, identifierInPath, language, noPathParameters, paging } from './parameters.ts';

const common = { tag: 'Publishing', requires: 'accessKey' } as const;

export const dryRun = {
  dry_run: z.exactOptional(flag('Tells what would change, with every fault. Nothing is stored.')),
};

export const listChanges = operation({
  ...common,
  id: 'listChanges',
  method: 'get',
  path: '/v1/manage/changes',
  summary: 'The audit trail, the latest change first',
  scope: 'records:read',
  query: z.object({
    organization_id: z.exactOptional(
      identifier.check(z.meta({ description: 'Of this organization. Default: that of the key.' })),
    ),
    resource: z.exactOptional(
      z.string().check(z.maxLength(40), z.meta({ description: 'Only changes of such records: `services`.' })),
    ),
    record_id: z.exactOptional(
      z.string().check(z.maxLength(200), z.meta({ description: 'Only changes of this record.' })),
    ),
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('ChangePage', change),
});

export const getChange = operation({
  ...common,
  id: 'getChange',
  method: 'get',
  path: '/v1/manage/changes/{id}',
  summary: 'A change with what it changed, before and after',
  description:
    'Of a location that is or was confidential only that its address, coordinates and the way there changed, not from what to what.',
  scope: 'records:read',
  query: z.object({ ...paging, ...language }),
  pathParameters: identifierInPath,
  answer: changeDetail,
});

export const undoChange = operation({
  ...common,
  id: 'undoChange',
  method: 'post',
  path: '/v1/manage/changes/{id}/undo',
  summary: 'Undoes a change, all of it',
  description:
    'Brings every record of the change back to what it was. Refused with 409 when one of them has changed since: undo that change first. A service that the change created becomes `defunct`. An undo can be undone. What feedback marked (`source: feedback`) is resolved, not undone.',
  scope: 'records:write',
  query: z.object({ ...dryRun, ...language }),
  pathParameters: identifierInPath,
  answer: changeDetail,
  otherStatuses: { 409: 'A record has changed since, or others need it. Nothing was changed.' },
});

export const listAccessKeys = operation({
  ...common,
  id: 'listAccessKeys',
  method: 'get',
  path: '/v1/manage/keys',
  summary: 'The access keys of an organization',
  description: 'Keys themselves are never shown again. The operator sees those of all organizations.',
  scope: 'keys:write',
  query: z.object({
    organization_id: z.exactOptional(
      identifier.check(z.meta({ description: 'Only keys of this organization. Default: that of the key that asks.' })),
    ),
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('AccessKeyPage', accessKey),
});

export const createAccessKey = operation({
  ...common,
  id: 'createAccessKey',
  method: 'post',
  path: '/v1/manage/keys',
  summary: 'Makes an access key',
  description:
    'For the organization of the key that asks, and with no scope that it has not. The operator makes any. The key itself is shown once and kept nowhere: a repeat with the same Idempotency-Key is refused with 409, which names the key that was made.',
  scope: 'keys:write',
  creates: true,
  idempotencyKey: true,
  query: z.object({ ...language }),
  pathParameters: noPathParameters,
  body: accessKeyDraft,
  answer: accessKey,
  otherStatuses: { 409: 'With this Idempotency-Key a key was made already; `Location` and `detail` name it.' },
});

export const revokeAccessKey = operation({
  ...common,
  id: 'revokeAccessKey',
  method: 'delete',
  path: '/v1/manage/keys/{id}',
  summary: 'Revokes an access key: it is refused from now on',
  scope: 'keys:write',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: accessKey,
});
