import type { ManagedResourceName } from '@resilience-kit/contract';
import {
  answered,
  type Asked,
  bodyOf,
  found,
  isTrue,
  type Operations,
  pageOf,
  RefusedRequest,
} from '../answering/asked.ts';
import { asKept } from '../kept/kept-record.ts';
import { inOrderOfId } from '../presenting/services.ts';
import { keepChange } from './changes.ts';
import { once } from './idempotency.ts';
import { organizationFor, principalOf } from './keys.ts';
import { ownerOf } from './references.ts';
import { keptResources, resourceNames } from './resources.ts';
import { entityTagOf } from './states.ts';
import { planned, type Publication } from './write-record.ts';

/** Listing, reading, creating, replacing, updating and retiring the records of every resource. */
export const managedOperations: Operations = Object.assign({}, ...resourceNames.map(operationsOf)) as Operations;

function operationsOf(resource: ManagedResourceName): Operations {
  const path = `/v1/manage/${resource}`;
  const writing = (action: Publication['action']) => (asked: Asked) => write(asked, resource, action);
  return {
    [`GET ${path}`]: (asked) => list(asked, resource),
    [`POST ${path}`]: writing('create'),
    [`GET ${path}/{id}`]: (asked) => retrieve(asked, resource),
    [`PUT ${path}/{id}`]: writing('replace'),
    [`PATCH ${path}/{id}`]: writing('update'),
    [`DELETE ${path}/{id}`]: writing('retire'),
  };
}

function list(asked: Asked, resource: ManagedResourceName): unknown {
  const principal = principalOf(asked, 'records:read');
  const organization = organizationFor(principal, asked.query.organization_id);
  const { own_id: ownId } = asked.query;
  const records = inOrderOfId(asked.state.kept.all(resource))
    .filter((one) => isVisible(resource, ownerOf(resource, one, asked.state), organization))
    .filter((one) => ownId === undefined || one['own_id'] === ownId);
  return pageOf(asked, records, { present: asKept });
}

function isVisible(
  resource: ManagedResourceName,
  owner: string | undefined,
  organization: string | undefined,
): boolean {
  return organization === undefined || keptResources[resource].owner === 'operator' || owner === organization;
}

function retrieve(asked: Asked, resource: ManagedResourceName): Response {
  const principal = principalOf(asked, 'records:read');
  const record = found(asked.state.kept.get(resource, asked.parameters.id), asked);
  if (!isVisible(resource, ownerOf(resource, record, asked.state), principal.organizationId)) {
    throw new RefusedRequest(403, 'forbidden', 'This access key is another organization’s.');
  }
  return answered(200, asKept(record), { etag: entityTagOf(record) });
}

async function write(asked: Asked, resource: ManagedResourceName, action: Publication['action']): Promise<Response> {
  const { readRecord } = await import('../checking/readers.ts');
  const principal = principalOf(asked, keptResources[resource].scope);
  const isDryRun = isTrue(asked.query.dry_run);
  return once(asked, principal, isDryRun, () => {
    const { state, headers, parameters } = asked;
    const sent = action === 'retire' ? {} : bodyOf(asked);
    const ifMatch = headers.get('if-match');
    const publication = { resource, action, id: parameters.id, sent, ifMatch, principal, readRecord };
    const change = planned(publication, state);
    const isChanged = change.action !== 'unchanged' && !isDryRun;
    const kept = isChanged ? keepChange(state, [change], { source: 'api', principal }) : undefined;
    const body = {
      ...(change.after ? { record: asKept(change.after) } : {}),
      action: change.action,
      ...(kept ? { change_id: kept.id } : {}),
      dry_run: isDryRun,
      differences: change.differences,
    };
    const isNew = change.action === 'created' && !isDryRun;
    return answered(isNew ? 201 : 200, body, change.after ? { etag: entityTagOf(change.after) } : {});
  });
}
