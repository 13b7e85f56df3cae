import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { records } from './0001-records.ts';
import { figures } from './0002-figures.ts';
import { intakes } from './0003-intakes.ts';
import { searchIndex } from './0004-search-index.ts';
import type { Migration } from './migration.ts';

/** All steps, oldest first. */
const migrations: readonly Migration[] = [records, figures, intakes, searchIndex];

/** The key of the advisory lock under which migrations run: one server at a time, the others wait. */
const MIGRATION_LOCK = 4_010_001;

/**
 * Brings the schema up to date, all steps or none.
 *
 * @returns the names of the steps that were made
 * @throws Error when the database has steps that this version does not know
 */
export async function migrate(database: Database): Promise<string[]> {
  return locked(database, async (transaction, applied) => {
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = [...applied].filter((name) => !known.has(name));
    if (unknown.length > 0) {
      throw new Error(
        `The database was set up by a newer version of the kit (it has ${unknown.join(', ')}). Nothing was changed. Install that version or a newer one.`,
      );
    }
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const { name, up } of missing) {
      for (const statement of up) await sql.raw(statement).execute(transaction);
      await transaction.insertInto('migration').values({ name }).execute();
    }
    return missing.map(({ name }) => name);
  });
}

/** Undoes every step, newest first: all data is lost. Returns the names of the steps that were undone. */
export async function migrateDown(database: Database): Promise<string[]> {
  return locked(database, async (transaction, applied) => {
    const undone = migrations.filter(({ name }) => applied.has(name)).reverse();
    for (const { name, down } of undone) {
      for (const statement of down) await sql.raw(statement).execute(transaction);
      await transaction.deleteFrom('migration').where('name', '=', name).execute();
    }
    return undone.map(({ name }) => name);
  });
}

async function locked<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>, applied: ReadonlySet<string>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
      transaction,
    );
    const rows = await transaction.selectFrom('migration').select('name').execute();
    return work(transaction, new Set(rows.map(({ name }) => name)));
  });
}
