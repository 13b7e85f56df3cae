import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { Dataset } from '../records/stored.ts';
import { indexRecords } from './search-index.ts';
import { readDataStatus, readSetting, writeSetting } from '../settings/settings.ts';

/** The key of the advisory lock under which demo data is written: of several servers that start at once one does it. */
const SEEDING_LOCK = 4_010_003;

/** Adds the demo records, or brings those that are there up to today, and says that the data is a demo. */
export async function seedDemo(database: Database, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${SEEDING_LOCK})`.execute(transaction);
    await writeDemo(transaction, demoDataset(now));
  });
  await indexRecords(database, now);
}

/**
 * Seeds an empty database. The dates of demo records count from the day of seeding, so a database with demo data is
 * brought up to date when that was not today (in Kyiv), or when another version of the kit did it, which may have had
 * other records. A database with live data is never touched.
 */
export async function keepDemoCurrent(database: Database, now: Date): Promise<'seeded' | 'refreshed' | 'kept'> {
  const done = await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${SEEDING_LOCK})`.execute(transaction);
    const isDemo = (await readDataStatus(transaction)) === 'demo';
    if (!isDemo && !(await isEmpty(transaction))) return 'kept';
    const dataset = demoDataset(now);
    if (isDemo && (await readSetting(transaction, 'demo_dataset')) === fingerprintOf(dataset)) return 'kept';
    await writeDemo(transaction, dataset);
    return isDemo ? 'refreshed' : 'seeded';
  });
  if (done !== 'kept') await indexRecords(database, now);
  return done;
}

/** True when the database holds no records; places are none, nor is what the server counts by itself. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select 1 from organization) and not exists (select 1 from service)
      and not exists (select 1 from indicator where document -> 'is_derived' is null) as empty
  `.execute(database);
  return rows[0]?.empty ?? true;
}

/** Deletes every record and the search index; places stay. */
export async function clearRecords(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`
      truncate taxonomy, network, organization, program, service, location, hotline, indicator, figure, partner, lexeme cascade
    `.execute(transaction);
    await transaction.deleteFrom('setting').where('key', 'in', ['data_status', 'demo_dataset']).execute();
    await touchData(transaction);
  });
}

async function writeDemo(database: Database, dataset: Dataset): Promise<void> {
  await importDataset(database, dataset);
  await writeSetting(database, 'data_status', 'demo');
  await writeSetting(database, 'demo_dataset', fingerprintOf(dataset));
}

/** Another one for every day and for every change of the demo data. */
function fingerprintOf(dataset: Dataset): string {
  return createHash('sha256').update(JSON.stringify(dataset)).digest('hex').slice(0, 16);
}
