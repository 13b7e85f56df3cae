import type { ManagedResourceName } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { forbidden } from '../problems/problems.ts';
import { ownerOf } from './load-records.ts';
import { storedResources, type AnyRecord } from './stored-resources.ts';

/** What an organization cannot say of itself: it would join networks that do not know it. */
const OPERATORS_PROPERTIES: Readonly<Partial<Record<ManagedResourceName, readonly string[]>>> = {
  organizations: ['network_codes'],
};

/**
 * Makes sure that the holder of the key may bring a record from one state to another: it is theirs before and after.
 *
 * @throws HttpProblem 403
 */
export async function requirePermission(
  database: Database,
  { organizationId }: Principal,
  resource: ManagedResourceName,
  { before, after }: { before: AnyRecord | undefined; after: AnyRecord | undefined },
): Promise<void> {
  if (organizationId === undefined) return;
  if (storedResources[resource].owner === 'operator') throw forbidden('shared');
  for (const state of [before, after])
    if (state && (await ownerOf(database, resource, state)) !== organizationId) throw forbidden('organization');
  if (resource === 'organizations' && !(before && after)) throw forbidden('shared');
  for (const property of OPERATORS_PROPERTIES[resource] ?? [])
    if (JSON.stringify(before?.[property] ?? []) !== JSON.stringify(after?.[property] ?? [])) throw forbidden('shared');
}
