import type { Database } from '../database/database.ts';
import { importDataset } from '../records/import-dataset.ts';
import { writeSetting } from '../settings/settings.ts';
import { syntheticRecords } from '../synthetic-data/synthetic-dataset.ts';
import { indexRecords } from './search-index.ts';

const SEED = 1;

/** Adds `count` invented services at locations, the same ones every time, and says that the data is a demo. */
export async function seedSynthetic(database: Database, count: number, now: Date): Promise<void> {
  await writeSetting(database, 'data_status', 'demo');
  for (const part of syntheticRecords(count, SEED, now)) await importDataset(database, part);
  await indexRecords(database, now);
}
