import { managedResources } from '@resilience-kit/contract';
import { allows, type Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { forbidden } from '../problems/problems.ts';
import { requirePermission } from './check-permission.ts';
import { loadRecords } from './load-records.ts';
import type { RecordWrite } from './record-write.ts';

/**
 * Makes sure that the holder of the key could do by itself what the undo does: with the scopes of its records, which are still
 * theirs, and without what only the operator may say. Otherwise an undo would be a way around the operator.
 *
 * @throws HttpProblem 403
 */
export async function requireUndoable(
  database: Database,
  principal: Principal,
  writes: readonly RecordWrite[],
): Promise<void> {
  for (const resource of new Set(writes.map((write) => write.resource))) {
    const { scope } = managedResources[resource];
    if (!allows(principal.scopes, scope)) throw forbidden({ scope });
  }
  if (principal.organizationId === undefined) return;
  const entries = writes.filter(({ resource }) => resource === 'service_at_locations');
  await requireOwnServices(database, principal.organizationId, entries);
  for (const write of writes)
    if (write.resource !== 'service_at_locations') await requirePermission(database, principal, write.resource, write);
}

/** An import has thousands of them: their services are looked up together. */
async function requireOwnServices(
  database: Database,
  organizationId: string,
  entries: readonly RecordWrite[],
): Promise<void> {
  const ids = entries.flatMap(({ before, after }) =>
    [before?.['service_id'], after?.['service_id']].flatMap((id) => (typeof id === 'string' ? id.toLowerCase() : [])),
  );
  const services = await loadRecords(database, 'services', [...new Set(ids)]);
  for (const { organization_id: owner } of services.values())
    if (String(owner).toLowerCase() !== organizationId) throw forbidden('organization');
}
