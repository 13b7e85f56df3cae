import type { Database } from '../database/database.ts';
import type { Dataset } from '../records/stored.ts';
import { affectedEntries, type ChangedRecords } from './affected-entries.ts';
import { indexEntries } from './index-entries.ts';
import { markIndexOutdated } from './index-state.ts';
import type { Stems } from './vector.ts';

/** Beyond so many entries a change would keep others waiting for a minute. */
const MOST_AT_ONCE = 25_000;

/** What came of indexing a change. */
export interface IndexedChange {
  entries: number;
  /** There were too many: they are found as before until `finishIndexing` has made the whole index anew. */
  isPostponed: boolean;
}

/**
 * Brings the search index up to date with changed records in the transaction of their change. Of a change to very many,
 * such as to a category that half of all services have, it only leaves word that the index has to be made anew: that word is
 * kept with the change, for another process to find when this one ends too early. Call `finishIndexing` after the transaction.
 *
 * @param stems of somebody who has analysed the same texts
 */
export async function indexChanges(
  transaction: Database,
  changed: ChangedRecords,
  now: Date,
  stems?: Stems,
): Promise<IndexedChange> {
  const affected = await affectedEntries(transaction, changed);
  // Those that are gone are not among the affected.
  const entries = new Set([...affected, ...(changed.serviceAtLocations ?? [])]);
  const isPostponed = entries.size > MOST_AT_ONCE;
  if (isPostponed) await markIndexOutdated(transaction);
  else await indexEntries(transaction, entries, now, stems);
  return { entries: entries.size, isPostponed };
}

/** The records of a dataset that has been imported, as changes. */
export function changesIn(dataset: Partial<Dataset>): ChangedRecords {
  const ids = (records: readonly { id: string }[] = []) => records.map(({ id }) => id);
  return {
    serviceAtLocations: ids(dataset.serviceAtLocations),
    services: ids(dataset.services),
    locations: ids(dataset.locations),
    organizations: ids(dataset.organizations),
    programs: ids(dataset.programs),
    terms: ids(dataset.taxonomyTerms),
    networks: ids(dataset.networks),
  };
}
