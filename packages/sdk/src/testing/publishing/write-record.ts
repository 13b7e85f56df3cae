import type { ChangeAction, Difference, ManagedResourceName } from '@resilience-kit/contract';
import { dateOf, dayOf, wallMinute } from '../../snapshot/kyiv-clock.ts';
import { RefusedRequest } from '../answering/asked.ts';
import type { FakeState } from '../answering/fake-state.ts';
import type { Principal } from '../answering/principal.ts';
import { asKept, identifierIn, type KeptRecord } from '../kept/kept-record.ts';
import { withPartIdentifiers } from '../kept/part-identifiers.ts';
import { namedBy, ownerOf, referenceFaults } from './references.ts';
import { keptResources } from './resources.ts';
import { differencesBetween, entityTagOf, mergePatch } from './states.ts';

export interface Publication {
  readonly resource: ManagedResourceName;
  readonly action: 'create' | 'replace' | 'update' | 'retire';
  /** Of the path. */
  readonly id: string | undefined;
  readonly sent: KeptRecord;
  readonly ifMatch: string | null;
  readonly principal: Principal;
  /** Reads a record as the contract has it. */
  readonly readRecord: (resource: ManagedResourceName, record: unknown) => KeptRecord;
}

/** A record on its way from one state to another. */
export interface Write {
  readonly resource: ManagedResourceName;
  readonly id: string;
  readonly before: KeptRecord | undefined;
  readonly after: KeptRecord | undefined;
  readonly action: ChangeAction | 'unchanged';
  readonly differences: Difference[];
}

/** Works out what a call changes, and refuses what may not be: 400, 403, 404, 409 and 412 as the API does. */
export function planned(publication: Publication, state: FakeState): Write {
  const { resource, action, ifMatch } = publication;
  const id = identityOf(publication, state);
  const before = state.kept.get(resource, id);
  if (!before && (action === 'update' || action === 'retire')) {
    throw new RefusedRequest(404, 'not-found', `There is no ${id} among ${resource}.`);
  }
  if (before && action === 'create') {
    throw new RefusedRequest(
      409,
      'conflict',
      `The record ${id} is there already. To replace it, send PUT to its path.`,
    );
  }
  const tags = ifMatch?.split(',').map((tag) => tag.trim());
  if (tags && !(before && tags.some((tag) => tag === '*' || tag === entityTagOf(before)))) {
    const detail = 'Somebody has changed this record since you read it. Nothing was stored: read it again.';
    throw new RefusedRequest(412, 'precondition-failed', detail);
  }
  const after = action === 'retire' ? retired(resource, before, state) : stateAfter(publication, id, before, state);
  requirePermission(publication, [before, after], state);
  const [fault, ...faults] = after ? referenceFaults(resource, after, state) : [];
  if (fault) throw new RefusedRequest(400, 'invalid-body', fault.message, { errors: [fault, ...faults] });
  const naming = after || !before ? undefined : namedBy(resource, before, state);
  if (naming !== undefined) {
    throw new RefusedRequest(409, 'conflict', `${naming} refers to this record. Retire or change that one first.`);
  }
  const differences = differencesBetween(before && asKept(before), after && asKept(after));
  return { resource, id, before, after, differences, action: actionOf(before, after, differences) };
}

function actionOf(
  before: KeptRecord | undefined,
  after: KeptRecord | undefined,
  differences: readonly Difference[],
): Write['action'] {
  if (differences.length === 0) return 'unchanged';
  const isGone = !after || (after['status'] === 'defunct' && before?.['status'] !== 'defunct');
  if (!before) return 'created';
  return isGone ? 'retired' : 'updated';
}

function identityOf({ resource, id, sent, action }: Publication, state: FakeState): string {
  if (resource === 'forms') return id ?? identifierIn('forms', sent);
  const own = typeof sent['id'] === 'string' ? sent['id'].toLowerCase() : undefined;
  if (id !== undefined && own !== undefined && own !== id.toLowerCase() && action !== 'retire') {
    const message = 'id differs from the identifier in the path. Leave id out, or write the same.';
    throw new RefusedRequest(400, 'invalid-body', message, { errors: [{ pointer: '/id', message }] });
  }
  return (id ?? own)?.toLowerCase() ?? state.newId();
}

function stateAfter(
  { resource, action, sent, readRecord }: Publication,
  id: string,
  before: KeptRecord | undefined,
  state: FakeState,
): KeptRecord {
  const whole = action === 'update' ? readRecord(resource, mergePatch(before && asKept(before), sent)) : sent;
  const record = withPartIdentifiers(resource === 'forms' ? whole : { ...whole, id });
  const history = resource === 'service_at_locations' ? historyOf(before, record, state.now) : [];
  return {
    ...record,
    content_languages: record['content_languages'] ??
      before?.['content_languages'] ?? [{ code: 'uk', origin: 'source' }],
    ...(history.length > 0 ? { history } : {}),
    ...(keptResources[resource].isDated ? { last_modified: state.now.toISOString() } : {}),
  };
}

/** A service stays as `defunct`, so that other systems learn of it; all else is gone. */
function retired(resource: ManagedResourceName, before: KeptRecord | undefined, { now }: FakeState) {
  if (resource !== 'services' || !before) return undefined;
  return { ...before, status: 'defunct', last_modified: now.toISOString() };
}

/** Closures and moves stay known after they have passed. */
export function historyOf(before: KeptRecord | undefined, after: KeptRecord, now: Date): KeptRecord[] {
  const past = (before?.['history'] ?? []) as KeptRecord[];
  const [closure, move] = [after['temporary_closure'], after['relocation']] as (KeptRecord | undefined)[];
  const wasClosed = before?.['temporary_closure'] !== undefined;
  const wasMoved = before?.['relocation'] !== undefined;
  return [
    ...past,
    ...(closure && !wasClosed ? [renamed(closure, 'closed')] : []),
    ...(wasClosed && !closure ? [{ kind: 'reopened', on: dateOf(dayOf(wallMinute(now))) }] : []),
    ...(move && !wasMoved ? [renamed(move, 'relocated')] : []),
  ];
}

function renamed({ since, ...told }: KeptRecord, kind: string): KeptRecord {
  return { kind, on: since, ...told };
}

function requirePermission(
  { principal, resource }: Publication,
  states: readonly (KeptRecord | undefined)[],
  state: FakeState,
): void {
  const { organizationId } = principal;
  if (organizationId === undefined) return;
  const isShared = keptResources[resource].owner === 'operator';
  const isOwn = states.every((one) => !one || ownerOf(resource, one, state) === organizationId);
  if (isShared || !isOwn) {
    throw new RefusedRequest(
      403,
      'forbidden',
      'This access key is another organization’s: it changes only its own records.',
    );
  }
}
