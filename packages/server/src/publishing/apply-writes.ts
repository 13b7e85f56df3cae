import { randomUUID } from 'node:crypto';
import type { ManagedResourceName } from '@resilience-kit/contract';
import { sql } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { Dataset } from '../records/stored.ts';
import type { ChangedRecords } from '../search/affected-entries.ts';
import { indexChanges, type IndexedChange } from '../search/index-changes.ts';
import { removeEntries } from '../search/index-entries.ts';
import { lockSearchIndex } from '../search/index-lock.ts';
import { rememberedStems } from '../search/remembered-stems.ts';
import { figuresWithHistory, requireRestated } from './figures-with-history.ts';
import type { Actor, RecordWrite } from './record-write.ts';
import { resourceOrder, rowsOf, storedResources } from './stored-resources.ts';
import { tellOfWrites } from './tell-of-writes.ts';
import { touchServices } from './touch-services.ts';

/** A change that is in the audit trail. */
export interface AppliedChange {
  id: string;
  /** What came of indexing it: to be passed to `finishIndexing` after the transaction. */
  indexed: IndexedChange;
}

/**
 * Brings records from one state to another: the records themselves, the audit trail, the search index and what is told to
 * webhooks change together or not at all. Everything that publishes ends here.
 *
 * @throws RefusedRecords when a record breaks a rule of its kind
 */
export async function applyWrites(
  transaction: Database,
  planned: readonly RecordWrite[],
  { actor, now, undoes }: { actor: Actor; now: Date; undoes?: string },
): Promise<AppliedChange> {
  const id = randomUUID();
  const writes = figuresWithHistory(planned, now);
  const changed = changedRecords(writes);
  await lockSearchIndex(transaction);
  // The lists and the search index are made of the same texts.
  const stems = rememberedStems();
  await importDataset(transaction, datasetOf(writes), stems);
  // Going back to what was said before needs no reason. Other faults are told first: a reason would not heal them.
  if (undoes === undefined) requireRestated(writes);
  await removeEntries(transaction, removedOf(writes, 'service_at_locations'));
  await removeRecords(transaction, writes);
  await touchServices(transaction, changed, now);
  await tellOfWrites(transaction, { id, writes, actor, now, undoes });
  const indexed = await indexChanges(transaction, changed, now, stems);
  await touchData(transaction);
  return { id, indexed };
}

function datasetOf(writes: readonly RecordWrite[]): Partial<Dataset> {
  const dataset: Record<string, unknown[]> = {};
  for (const { resource, after } of writes) if (after) (dataset[storedResources[resource].dataset] ??= []).push(after);
  return dataset;
}

/** What refers to a record goes before it. */
async function removeRecords(transaction: Database, writes: readonly RecordWrite[]): Promise<void> {
  for (const resource of resourceOrder.toReversed()) {
    const ids = removedOf(writes, resource);
    if (ids.length === 0) continue;
    await sql`delete from ${sql.table(storedResources[resource].table)} where ${rowsOf(resource, ids)}`.execute(
      transaction,
    );
  }
}

function removedOf(writes: readonly RecordWrite[], resource: ManagedResourceName): string[] {
  return writes.filter((write) => write.resource === resource && !write.after).map(({ id }) => id);
}

function changedRecords(writes: readonly RecordWrite[]): ChangedRecords {
  const of = (resource: ManagedResourceName) =>
    writes.filter((write) => write.resource === resource).map(({ id }) => id);
  return {
    serviceAtLocations: of('service_at_locations'),
    services: of('services'),
    locations: of('locations'),
    organizations: of('organizations'),
    programs: of('programs'),
    terms: of('taxonomy_terms'),
    networks: of('networks'),
  };
}
