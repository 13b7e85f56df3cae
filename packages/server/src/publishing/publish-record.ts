import { randomUUID } from 'node:crypto';
import type { ManagedAction, ManagedResourceName } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { conflict, invalidBody, preconditionFailed, recordNotFound } from '../problems/problems.ts';
import { withHistory } from '../history/with-history.ts';
import type { StoredServiceAtLocation } from '../records/stored.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { IMPORT_LOCK } from '../imports/write-dataset.ts';
import { applyWrites, type AppliedChange } from './apply-writes.ts';
import { actionOf } from './audit-trail.ts';
import { entityTagOf } from './canonical-json.ts';
import { requirePermission } from './check-permission.ts';
import { referenceFaults } from './check-references.ts';
import { differencesBetween } from './differences.ts';
import { asKept, asStored } from './kept-record.ts';
import { loadRecords, ownerOf } from './load-records.ts';
import { mergePatch } from './merge-patch.ts';
import { withIdentifiers } from './part-identifiers.ts';
import { recordReader } from './read-record.ts';
import type { Actor, RecordWrite } from './record-write.ts';
import { refusedAsProblem } from './refused-as-problem.ts';
import { requireUnnamed } from './require-unnamed.ts';
import { identifierIn, storedResources, type AnyRecord } from './stored-resources.ts';

/** A call that changes one record. */
export interface Publication {
  resource: ManagedResourceName;
  action: Exclude<ManagedAction, 'list' | 'retrieve'>;
  /** Of the path; a new record may bring its own or get one. */
  id: string | undefined;
  body: unknown;
  /** What the sender believes the record to be: the value of If-Match. */
  ifMatch: string | undefined;
  principal: Principal;
  actor: Actor;
  now: Date;
}

/** What a call changed, and the record after it. */
export interface Published {
  record: AnyRecord | undefined;
  action: ReturnType<typeof actionOf> | 'unchanged';
  applied?: AppliedChange;
  differences: ReturnType<typeof differencesBetween>;
  entityTag: string | undefined;
}

/**
 * Changes one record, in the caller's transaction.
 *
 * @throws HttpProblem 400 that names every fault, 403 for what is not theirs, 404, 409 against other records, 412
 */
export async function publishRecord(transaction: Database, publication: Publication): Promise<Published> {
  const { resource, action, principal, now } = publication;
  const id = identityOf(publication);
  // Imports plan on what is there, so records stand still meanwhile; of the same record one change at a time.
  await sql`select pg_advisory_xact_lock_shared(${IMPORT_LOCK})`.execute(transaction);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${resource}/${id}`}, 0))`.execute(transaction);
  const before = (await loadRecords(transaction, resource, [id])).get(id);
  if (before && principal.organizationId !== undefined)
    await requirePermission(transaction, principal, resource, { before, after: before });
  if (!before && (action === 'update' || action === 'retire')) throw recordNotFound(id);
  if (before && action === 'create') throw alreadyThere(id);
  requireMatch(publication.ifMatch, before);
  const after = stateAfter(publication, id, before);
  await requirePermission(transaction, principal, resource, { before, after });
  const [fault, ...faults] = after ? await referenceFaults(transaction, resource, after) : [];
  if (fault) throw invalidBody([fault, ...faults]);
  const differences = differencesBetween(before && asKept(before), after && asKept(after));
  const record = after && asKept(after);
  const published = { record, differences, entityTag: record && entityTagOf(record) };
  if (differences.length === 0) return { ...published, action: 'unchanged' };
  const write: RecordWrite = {
    resource,
    id,
    organizationId: await ownerOf(transaction, resource, after ?? before ?? {}),
    before,
    after,
  };
  await requireUnnamed(transaction, [write]);
  const applied = await refusedAsProblem(() => applyWrites(transaction, [write], { actor: publication.actor, now }));
  return { ...published, action: actionOf(write), applied };
}

/** The identifier of the record: of the path, of the body, or a new one. */
function identityOf({ resource, id, body }: Publication): string {
  const given = typeof body === 'object' && body !== null && 'id' in body ? (body as AnyRecord) : undefined;
  if (resource === 'forms') {
    return id ?? identifierIn('forms', withIdentifiers('forms', body as AnyRecord));
  }
  const own = typeof given?.['id'] === 'string' ? given['id'].toLowerCase() : undefined;
  if (id !== undefined && own !== undefined && own !== id.toLowerCase()) throw anotherIdentifier();
  return (id ?? own)?.toLowerCase() ?? randomUUID();
}

function stateAfter(
  { resource, action, body, now }: Publication,
  id: string,
  before: AnyRecord | undefined,
): AnyRecord | undefined {
  const { isDated } = storedResources[resource];
  if (action === 'retire') {
    if (resource !== 'services' || !before) return undefined;
    return { ...before, status: 'defunct', last_modified: now.toISOString() };
  }
  const sent = action === 'update' ? recordReader(resource)(mergePatch(before && asKept(before), body)) : body;
  const after = asStored(resource, sent as AnyRecord, { id, before, isDated, now });
  if (identifierIn(resource, after) !== id) throw anotherIdentifier();
  return resource === 'service_at_locations' ? dated(before, after, now) : after;
}

/** Closures and moves stay known after they have passed. */
function dated(before: AnyRecord | undefined, after: AnyRecord, now: Date): AnyRecord {
  type Entry = StoredServiceAtLocation;
  return { ...withHistory(before as Entry | undefined, after as unknown as Entry, kyivTime(now).date) };
}

function requireMatch(ifMatch: string | undefined, before: AnyRecord | undefined): void {
  if (ifMatch === undefined) return;
  const tag = before && entityTagOf(asKept(before));
  const matches = ifMatch.split(',').map((one) => one.trim());
  if (tag === undefined || !matches.some((one) => one === '*' || one === tag)) throw preconditionFailed();
}

function anotherIdentifier() {
  return invalidBody([
    {
      pointer: '/id',
      message: {
        uk: 'id не збігається з ідентифікатором в адресі. Приберіть id або напишіть той самий.',
        en: 'id differs from the identifier in the path. Leave id out, or write the same.',
      },
    },
  ]);
}

function alreadyThere(id: string) {
  return conflict({
    uk: `Запис ${id} уже є. Щоб замінити його, надішліть PUT на його адресу. Нічого не змінено.`,
    en: `The record ${id} is there already. To replace it, send PUT to its path. Nothing was changed.`,
  });
}
