import type { ManagedResourceName } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { identifierIn, rowsOf, storedResources, type AnyRecord } from './stored-resources.ts';

/** The stored records with these identifiers, by identifier; those that are not there are left out. */
export async function loadRecords(
  database: Database,
  resource: ManagedResourceName,
  ids: readonly string[],
): Promise<Map<string, AnyRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ document: AnyRecord }>`
    select document from ${sql.table(storedResources[resource].table)} where ${rowsOf(resource, ids)}
  `.execute(database);
  return new Map(rows.map(({ document }) => [identifierIn(resource, document), document]));
}

/** The organization to which a record belongs; undefined for one that is shared. */
export async function ownerOf(
  database: Database,
  resource: ManagedResourceName,
  record: AnyRecord,
): Promise<string | undefined> {
  const { owner } = storedResources[resource];
  if (owner === 'operator') return undefined;
  if (owner !== 'service') return textOf(record[owner]);
  const serviceId = textOf(record['service_id']);
  if (serviceId === undefined) return undefined;
  const services = await loadRecords(database, 'services', [serviceId]);
  return textOf(services.get(serviceId)?.['organization_id']);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}
