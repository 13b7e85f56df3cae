import type { Database } from '../database/database.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { Dataset } from '../records/stored.ts';

/** The key of the advisory lock under which imports are written: one at a time, each on what the one before left. */
export const IMPORT_LOCK = 4_010_007;

/** Writes records; a process that ends before the search index follows leaves word that it has to. */
export async function writeDataset(transaction: Database, dataset: Partial<Dataset>): Promise<void> {
  await importDataset(transaction, dataset);
  await transaction.deleteFrom('setting').where('key', '=', 'search_indexed_on').execute();
}
