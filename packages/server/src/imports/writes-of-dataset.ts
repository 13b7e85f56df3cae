import { isDeepStrictEqual } from 'node:util';
import type { ManagedResourceName } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { withHistory } from '../history/with-history.ts';
import { asKept } from '../publishing/kept-record.ts';
import { loadRecords } from '../publishing/load-records.ts';
import type { RecordWrite } from '../publishing/record-write.ts';
import { identifierIn, resourceOrder, storedResources, type AnyRecord } from '../publishing/stored-resources.ts';
import type { StoredServiceAtLocation } from '../records/stored.ts';
import { refuse } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import type { ImportedRecords } from './write-dataset.ts';

/**
 * Every record that is to change, from what is stored to what an import brings.
 *
 * @throws RefusedRecords when a figure that was to be new is there: it may be another organization's
 */
export async function writesOf(
  database: Database,
  { dataset, goneEntries = [], newFigures = [] }: ImportedRecords,
  now: Date,
): Promise<RecordWrite[]> {
  const day = kyivTime(now).date;
  const changes: Change[] = [];
  for (const resource of resourceOrder) {
    const records = (dataset[storedResources[resource].dataset] ?? []) as unknown as readonly AnyRecord[];
    const ids = records.map((record) => identifierIn(resource, record));
    const gone = resource === 'service_at_locations' ? goneEntries : [];
    const stored = await loadRecords(database, resource, [...ids, ...gone]);
    if (resource === 'figures') refuse(newFigures.flatMap((id) => takenFault(stored.get(id))));
    for (const [index, record] of records.entries()) {
      const id = ids[index] ?? '';
      const before = stored.get(id);
      const after = resource === 'service_at_locations' ? told(before, record, day) : record;
      if (!before || !isDeepStrictEqual(asKept(before), asKept(after))) changes.push({ resource, id, before, after });
    }
    for (const id of gone) changes.push({ resource, id, before: stored.get(id), after: undefined });
  }
  const owner = await ownersOf(database, changes);
  return changes.map((change) => ({ ...change, organizationId: owner(change) }));
}

function takenFault(stored: AnyRecord | undefined): RecordFault[] {
  if (!stored) return [];
  return [
    {
      record: `figure "${textOf(stored['code']) ?? ''}"`,
      field: 'code',
      message: {
        uk: 'уже належить іншій цифрі, тож нова мусить мати інший',
        en: 'is another figure’s already, so a new one must have another',
      },
    },
  ];
}

type Change = Omit<RecordWrite, 'organizationId'>;

/** A service at a location with its history; the records of this resource are such. */
function told(before: AnyRecord | undefined, after: AnyRecord, day: string): AnyRecord {
  const [former, later] = [before, after] as unknown as [StoredServiceAtLocation | undefined, StoredServiceAtLocation];
  return withHistory(former, later, day);
}

/** Whose each of these records is: one question for all services that are not among them. */
async function ownersOf(
  database: Database,
  changes: readonly Change[],
): Promise<(change: Change) => string | undefined> {
  const state = ({ before, after }: Change): AnyRecord => after ?? before ?? {};
  const services = new Map(
    changes.flatMap((change) => (change.resource === 'services' ? [[change.id, state(change)] as const] : [])),
  );
  const others = changes.flatMap((change) =>
    change.resource === 'service_at_locations' ? [textOf(state(change)['service_id']) ?? ''] : [],
  );
  const missing = [...new Set(others)].filter((id) => id !== '' && !services.has(id));
  for (const [id, record] of await loadRecords(database, 'services', missing)) services.set(id, record);
  return (change) => ownerIn(change.resource, state(change), services);
}

function ownerIn(
  resource: ManagedResourceName,
  record: AnyRecord,
  services: ReadonlyMap<string, AnyRecord>,
): string | undefined {
  const { owner } = storedResources[resource];
  if (owner === 'operator') return undefined;
  return textOf(
    owner === 'service' ? services.get(textOf(record['service_id']) ?? '')?.['organization_id'] : record[owner],
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}
