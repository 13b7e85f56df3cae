import type { DataStatus } from '@resilience-kit/contract';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';

/** Whether the records are real. Only seeding ever says `demo`. */
export async function readDataStatus(database: Database): Promise<DataStatus> {
  return (await readSetting(database, 'data_status')) === 'demo' ? 'demo' : 'live';
}

/** A value kept in the database; undefined when it was never set. */
export async function readSetting(database: Database, key: string): Promise<unknown> {
  const row = await database.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

/** Keeps a value that JSON can write in the database. */
export async function writeSetting(database: Database, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await database
    .insertInto('setting')
    .values({ key, value: json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json }))
    .execute();
  await touchData(database);
}
