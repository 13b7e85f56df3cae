import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import { importDataset } from '../records/import-dataset.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { indexRecords } from './search-index.ts';
import { readDataStatus, readSetting, writeSetting } from '../settings/settings.ts';

/** The key of the advisory lock under which demo data is written: of several servers that start at once one does it. */
const SEEDING_LOCK = 4_010_003;

/** Adds the demo records, or brings those that are there up to today, and says that the data is a demo. */
export async function seedDemo(database: Database, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${SEEDING_LOCK})`.execute(transaction);
    await writeDemo(transaction, now);
  });
  await indexRecords(database, now);
}

/**
 * Seeds an empty database. The dates of demo records count from the day of seeding, so a database with demo data is
 * brought up to date when that was not today (in Kyiv). A database with live data is never touched.
 */
export async function keepDemoCurrent(database: Database, now: Date): Promise<'seeded' | 'refreshed' | 'kept'> {
  const done = await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${SEEDING_LOCK})`.execute(transaction);
    const isDemo = (await readDataStatus(transaction)) === 'demo';
    if (isDemo ? (await seedingDay(transaction)) === kyivTime(now).date : !(await isEmpty(transaction))) return 'kept';
    await writeDemo(transaction, now);
    return isDemo ? 'refreshed' : 'seeded';
  });
  if (done !== 'kept') await indexRecords(database, now);
  return done;
}

/** True when the database holds no records; places are no records. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select 1 from organization) and not exists (select 1 from service) as empty
  `.execute(database);
  return rows[0]?.empty ?? true;
}

/** Deletes every record and the search index; places stay. */
export async function clearRecords(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`truncate taxonomy, network, organization, program, service, location, hotline, lexeme cascade`.execute(
      transaction,
    );
    await transaction.deleteFrom('setting').where('key', 'in', ['data_status', 'demo_seeded_on']).execute();
  });
}

async function writeDemo(database: Database, now: Date): Promise<void> {
  await importDataset(database, demoDataset(now));
  await writeSetting(database, 'data_status', 'demo');
  await writeSetting(database, 'demo_seeded_on', kyivTime(now).date);
}

function seedingDay(database: Database): Promise<unknown> {
  return readSetting(database, 'demo_seeded_on');
}
