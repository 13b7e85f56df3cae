import { importDataset } from '../records/import-dataset.ts';
import type { Database } from '../database/database.ts';
import type { Dataset } from '../records/stored.ts';
import { applyWrites } from '../publishing/apply-writes.ts';
import type { IndexedChange } from '../search/index-changes.ts';
import type { Actor } from '../publishing/record-write.ts';
import { storedResources } from '../publishing/stored-resources.ts';
import { writesOf } from './writes-of-dataset.ts';

/** The key of the advisory lock under which imports are written: one at a time, each on what the one before left. */
export const IMPORT_LOCK = 4_010_007;

/** What an import brings. */
export interface ImportedRecords {
  dataset: Partial<Dataset>;
  /** Services at locations that are there no longer. */
  goneEntries?: readonly string[];
  /** The identifiers of figures that nobody had when the import was planned. */
  newFigures?: readonly string[];
}

/** What came of writing them. */
export interface WrittenRecords {
  /** The entry in the audit trail, by which all of it can be undone; undefined when nothing changed. */
  changeId: string | undefined;
  /** For `finishImport`. */
  indexed: IndexedChange;
}

/** What comes of an import that changes nothing. */
export const NOTHING_WRITTEN: WrittenRecords = { changeId: undefined, indexed: { entries: 0, isPostponed: false } };

/**
 * Writes records, with them what they are found by, and one entry of the audit trail for all of them. Records that are no
 * different from what is stored are left alone. Call `finishIndexing` after the transaction.
 */
export async function writeDataset(
  transaction: Database,
  { dataset, goneEntries = [], newFigures = [] }: ImportedRecords,
  { actor, now }: { actor: Actor; now: Date },
): Promise<WrittenRecords> {
  await importDataset(transaction, unaudited(dataset));
  const writes = await writesOf(transaction, { dataset, goneEntries, newFigures }, now);
  if (writes.length === 0) return NOTHING_WRITTEN;
  const { id, indexed } = await applyWrites(transaction, writes, { actor, now });
  return { changeId: id, indexed };
}

/** What nobody publishes by itself, and so is in no audit trail. */
function unaudited(dataset: Partial<Dataset>): Partial<Dataset> {
  const audited: ReadonlySet<string> = new Set(Object.values(storedResources).map((resource) => resource.dataset));
  return Object.fromEntries(Object.entries(dataset).filter(([key]) => !audited.has(key)));
}
