import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { identifier } from '../hsds/common.ts';
import { type ChangeAction, changeActions, difference, type Difference } from '../publishing/change.ts';
import { managedResources, type ManagedRecord, type ManagedResourceName } from '../publishing/managed-resources.ts';
import type { Operation } from './operation.ts';
import { language, noPathParameters, paging } from './parameters.ts';
import { dryRun } from './publishing.ts';

export type ManagedAction = 'list' | 'retrieve' | 'create' | 'replace' | 'update' | 'retire';

/** One record of a resource, as the operations on it are called. */
type SingularOf<Name extends ManagedResourceName> = (typeof managedResources)[Name]['singular'];
type PluralOf<Singular extends string> = Singular extends `${infer Stem}y` ? `${Stem}ies` : `${Singular}s`;

/** The ids of the operations on the records of a resource: `createService`, `listServicesAsKept`. */
export type ManagedOperationId<Name extends ManagedResourceName = ManagedResourceName> = Name extends unknown
  ? | `list${PluralOf<SingularOf<Name>>}AsKept`
    | `get${SingularOf<Name>}AsKept`
    | `${'create' | 'replace' | 'update' | 'retire'}${SingularOf<Name>}`
  : never;

/** What a call changed, or would change, and the record after it. */
export interface Published<Name extends ManagedResourceName> {
  /** The record after the call; absent when it is gone. */
  record?: ManagedRecord<Name>;
  /** What happened, or would happen. */
  action: ChangeAction | 'unchanged';
  /** The entry of the audit trail, by which the change can be undone. Absent when nothing changed. */
  change_id?: string;
  /** True when nothing was stored. */
  dry_run: boolean;
  /** Which properties changed, or would change, from what to what. */
  differences: Difference[];
}

/** An operation on the records of one resource, as their publishers keep them. */
export interface ManagedOperation extends Operation {
  resource: ManagedResourceName;
  action: ManagedAction;
}

const recordInPath = z.object({
  id: identifier.check(z.meta({ description: 'The identifier of the record (UUID).' })),
});
/** A version of a form has no UUID of its own. */
const formInPath = z.object({
  id: z.string().check(
    z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z0-9]+(-[a-z0-9]+)*\.[1-9]\d{0,8}$/),
    z.maxLength(140),
    z.meta({
      description: 'The organization, the form and the version, joined by dots.',
      examples: ['1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71.help-request.1'],
    }),
  ),
});

const listQuery = z.object({
  organization_id: z.exactOptional(
    identifier.check(
      z.meta({ description: 'Only records of this organization. Default: that of the key; all for the operator.' }),
    ),
  ),
  own_id: z.exactOptional(
    z
      .string()
      .check(z.maxLength(200), z.meta({ description: 'Only the record that the organization itself calls so.' })),
  ),
  ...paging,
  ...language,
});

/** The operations of every resource that can be published: list, retrieve, create, replace, update, retire. */
export const managedOperations: readonly ManagedOperation[] = (
  Object.keys(managedResources) as ManagedResourceName[]
).flatMap(operationsOf);

function operationsOf(resource: ManagedResourceName): ManagedOperation[] {
  const { singular, record, scope } = managedResources[resource];
  const plural = `${singular.replace(/y$/, 'ie')}s`;
  const path = `/v1/manage/${resource}`;
  const answer = z
    .object({
      record: z.exactOptional(record),
      action: z.enum([...changeActions, 'unchanged']).check(z.meta({ description: 'What happened, or would happen.' })),
      change_id: z.exactOptional(
        identifier.check(
          z.meta({
            description:
              'The entry of the audit trail, by which the change can be undone. Absent when nothing changed.',
          }),
        ),
      ),
      dry_run: z.boolean(),
      differences: z.array(difference),
    })
    .check(z.meta({ id: `Published${singular}`, description: 'What a call changed, and the record after it.' }));
  const common = { resource, tag: 'Publishing', requires: 'accessKey' } as const;
  const writing = { ...common, scope, query: z.object({ ...dryRun, ...language }), answer, writes: true } as const;
  const one = resource === 'forms' ? formInPath : recordInPath;
  const notes = 'Send If-Match with the ETag of the record to change it only when nobody else has.';
  return [
    {
      ...common,
      action: 'list',
      id: `list${plural}AsKept`,
      method: 'get',
      path,
      summary: `${resource} as their publishers keep them`,
      scope: 'records:read',
      query: listQuery,
      pathParameters: noPathParameters,
      answer: pageOf(`${singular}RecordPage`, record),
    },
    {
      ...writing,
      action: 'create',
      id: `create${singular}`,
      method: 'post',
      path,
      summary: `Publishes a record of ${resource}`,
      description:
        'An `id` may be given; otherwise the server makes one. A repeat with the same Idempotency-Key gets the first answer.',
      creates: true,
      pathParameters: noPathParameters,
      body: record,
    },
    {
      ...common,
      action: 'retrieve',
      id: `get${singular}AsKept`,
      method: 'get',
      path: `${path}/{id}`,
      summary: `A record of ${resource} as its publisher keeps it`,
      scope: 'records:read',
      query: z.object({ ...language }),
      pathParameters: one,
      answer: record,
    },
    {
      ...writing,
      action: 'replace',
      id: `replace${singular}`,
      method: 'put',
      path: `${path}/{id}`,
      summary: `Replaces a record of ${resource}, or publishes it under this identifier`,
      description: notes,
      creates: true,
      pathParameters: one,
      body: record,
    },
    {
      ...writing,
      action: 'update',
      id: `update${singular}`,
      method: 'patch',
      path: `${path}/{id}`,
      summary: `Changes properties of a record of ${resource}`,
      description: `A JSON merge patch (RFC 7396): what is given replaces what is there, null removes it, lists are replaced whole. ${notes}`,
      pathParameters: one,
      body: z.looseObject({}),
    },
    {
      ...writing,
      action: 'retire',
      id: `retire${singular}`,
      method: 'delete',
      path: `${path}/{id}`,
      summary: `Retires a record of ${resource}`,
      description:
        resource === 'services'
          ? `The service stays as \`defunct\`, so that other systems learn of it; nobody finds it any more. ${notes}`
          : `Refused with 409 while other records refer to it. ${notes}`,
      pathParameters: one,
    },
  ];
}
