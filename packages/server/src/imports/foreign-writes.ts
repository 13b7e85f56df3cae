import type { Database } from '../database/database.ts';
import { loadRecords } from '../publishing/load-records.ts';
import type { RecordWrite } from '../publishing/record-write.ts';
import type { AnyRecord } from '../publishing/stored-resources.ts';

/** Those writes that are not of this organization alone, before and after: its keys must not make them. */
export async function foreignWrites(
  database: Database,
  writes: readonly RecordWrite[],
  organizationId: string,
): Promise<RecordWrite[]> {
  const entries = writes.filter(({ resource }) => resource === 'service_at_locations');
  const formerServices = await loadRecords(database, 'services', [
    ...new Set(entries.flatMap(({ before }) => serviceOf(before) ?? [])),
  ]);
  return writes.filter((write) => {
    if (write.organizationId !== organizationId) return true;
    const { resource, before } = write;
    if (!before || resource === 'organizations') return false;
    const former = resource === 'service_at_locations' ? formerServices.get(serviceOf(before) ?? '') : before;
    return former?.['organization_id'] !== organizationId;
  });
}

function serviceOf(entry: AnyRecord | undefined): string | undefined {
  const id = entry?.['service_id'];
  return typeof id === 'string' ? id : undefined;
}
