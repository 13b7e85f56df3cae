import type { Change, ChangeDetail, ChangeSource } from '@resilience-kit/contract';
import { type Asked, found, isTrue, type Operations, pageOf, RefusedRequest } from '../answering/asked.ts';
import type { FakeState, KeptChange } from '../answering/fake-state.ts';
import type { Principal } from '../answering/principal.ts';
import { asKept } from '../kept/kept-record.ts';
import { organizationFor, principalOf } from './keys.ts';
import { namedBy, ownerOf } from './references.ts';
import { canonicalJson, differencesBetween } from './states.ts';
import type { Write } from './write-record.ts';

/** The audit trail. */
export const changeOperations: Operations = {
  'GET /v1/manage/changes': (asked) => {
    const organization = organizationFor(principalOf(asked, 'records:read'), asked.query.organization_id);
    const { resource, record_id: record } = asked.query;
    const changes = asked.state.changes
      .filter(({ organization_id: id }) => organization === undefined || id === organization)
      .filter(({ records }) => !resource || records.some((one) => one.resource === resource))
      .filter(({ records }) => !record || records.some((one) => one.record_id === record.toLowerCase()));
    return pageOf(asked, changes.toReversed(), { present: summary });
  },

  'GET /v1/manage/changes/{id}': (asked) => {
    const { organizationId } = principalOf(asked, 'records:read');
    return detail(asked, ownChange(asked, organizationId));
  },

  'POST /v1/manage/changes/{id}/undo': (asked) => {
    const principal = principalOf(asked, 'records:write');
    const change = ownChange(asked, principal.organizationId);
    const writes = change.records.map((_, index) => backwards(asked.state, change, index));
    if (isTrue(asked.query.dry_run)) return detail(asked, describe(asked.state, writes, { source: 'undo', principal }));
    const undone = keepChange(asked.state, writes, { source: 'undo', principal, undoes: change.id });
    change.undone_by = undone.id;
    return detail(asked, undone);
  },
};

interface By {
  readonly source: ChangeSource;
  readonly principal: Principal;
  readonly undoes?: string;
}

/** Stores what a call changes, and an entry of the audit trail with it. */
export function keepChange(state: FakeState, writes: readonly Write[], by: By): KeptChange {
  const change = describe(state, writes, by);
  for (const { resource, id, after } of writes) {
    if (after) state.kept.set(resource, after);
    else state.kept.delete(resource, id);
  }
  state.changes.push(change);
  return change;
}

function describe(state: FakeState, writes: readonly Write[], { source, principal, undoes }: By): KeptChange {
  const owners = writes.map(({ resource, after, before }) => ownerOf(resource, after ?? before ?? {}, state));
  const [owner] = owners;
  const isOfOne = owner !== undefined && owners.every((one) => one === owner);
  return {
    id: state.newId(),
    at: state.now.toISOString(),
    source,
    by: principal.label,
    ...(principal.keyId === 'operator' ? {} : { access_key_id: principal.keyId }),
    ...(isOfOne ? { organization_id: owner } : {}),
    ...(undoes === undefined ? {} : { undoes }),
    record_count: writes.length,
    records: writes.map(({ resource, id, action, differences }, index) => ({
      resource,
      record_id: id,
      ...(owners[index] === undefined ? {} : { organization_id: owners[index] }),
      action: action === 'unchanged' ? 'updated' : action,
      differences,
    })),
    states: writes.map(({ before, after }) => ({ before, after })),
  };
}

/** The record as it was; a service that the change made stays as defunct. */
function backwards(state: FakeState, change: KeptChange, index: number): Write {
  const { resource, record_id: id } = change.records[index] as { resource: Write['resource']; record_id: string };
  const { before: former, after: recorded } = change.states[index] ?? {};
  const current = state.kept.get(resource, id);
  if (canonicalJson(current && asKept(current)) !== canonicalJson(recorded && asKept(recorded))) {
    throw new RefusedRequest(
      409,
      'conflict',
      `Since that change ${resource}/${id} has changed. Undo the later change first.`,
    );
  }
  const isNewService = resource === 'services' && current && !former;
  const after = isNewService ? { ...current, status: 'defunct', last_modified: state.now.toISOString() } : former;
  if (!after && current && namedBy(resource, current, state, madeBy(change)) !== undefined) {
    throw new RefusedRequest(409, 'conflict', `Other records refer to ${resource}/${id}. Nothing was changed.`);
  }
  const differences = differencesBetween(current && asKept(current), after && asKept(after));
  const action = isNewService || !after ? 'retired' : current ? 'updated' : 'created';
  return { resource, id, before: current, after, differences, action };
}

/** The records that are gone when the change is undone. */
function madeBy({ records, states }: KeptChange): ReadonlySet<string> {
  const made = records.filter(({ resource }, index) => resource !== 'services' && states[index]?.before === undefined);
  return new Set(made.map(({ record_id: id }) => id));
}

function ownChange(asked: Asked, organizationId: string | undefined): KeptChange {
  const change = found(
    asked.state.changes.find(({ id }) => id === asked.parameters.id?.toLowerCase()),
    asked,
  );
  return found(organizationId === undefined || change.organization_id === organizationId ? change : undefined, asked);
}

function summary({ records: _, states: __, ...change }: KeptChange): Change {
  return change;
}

function detail(asked: Asked, change: KeptChange): ChangeDetail {
  return { ...summary(change), records: pageOf(asked, change.records) };
}
