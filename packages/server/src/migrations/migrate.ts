import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { records } from './0001-records.ts';
import { figures } from './0002-figures.ts';
import { intakes } from './0003-intakes.ts';
import { searchIndex } from './0004-search-index.ts';
import { publishing } from './0005-publishing.ts';
import { community } from './0006-community.ts';
import { webhooks } from './0007-webhooks.ts';
import { requestCounts } from './0008-request-counts.ts';
import { dataVersion } from './0009-data-version.ts';
import { intakeStates } from './0010-intake-states.ts';
import { embedOrigins } from './0011-embed-origins.ts';
import { formerFigures } from './0012-former-figures.ts';
import type { Migration } from './migration.ts';

/** All steps, oldest first. */
const migrations: readonly Migration[] = [
  records,
  figures,
  intakes,
  searchIndex,
  publishing,
  community,
  webhooks,
  requestCounts,
  dataVersion,
  intakeStates,
  embedOrigins,
  formerFigures,
];

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
    const unknown = unknownSteps([...applied]);
    if (unknown.length > 0) {
      throw new Error(
        `The database was set up by a newer version of the kit (it has ${unknown.join(', ')}). Nothing was changed. Install that version or a newer one.`,
      );
    }
    const missing = migrations.filter(({ name }) => !applied.has(name));
    await make(transaction, missing);
    return missing.map(({ name }) => name);
  });
}

/** The steps of a list that this version does not know. */
export function unknownSteps(names: readonly string[]): string[] {
  const known = new Set(migrations.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/**
 * Makes the schema anew as it was after the steps that are named, lets `fill` put the rows in, and makes the other steps:
 * what is filled in is brought up to date as a database of that time would be. All of it, or nothing; what was there is lost.
 */
export async function migrateAnew(
  database: Database,
  names: readonly string[],
  fill: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const wanted = new Set(names);
  await locked(database, async (transaction, applied) => {
    await undo(
      transaction,
      migrations.filter(({ name }) => applied.has(name)),
    );
    await make(
      transaction,
      migrations.filter(({ name }) => wanted.has(name)),
    );
    await fill(transaction);
    await make(
      transaction,
      migrations.filter(({ name }) => !wanted.has(name)),
    );
  });
}

/** Undoes every step, newest first: all data is lost. Returns the names of the steps that were undone. */
export async function migrateDown(database: Database): Promise<string[]> {
  return locked(database, async (transaction, applied) => {
    const undone = migrations.filter(({ name }) => applied.has(name));
    await undo(transaction, undone);
    return undone.map(({ name }) => name).reverse();
  });
}

async function make(transaction: Transaction<Tables>, steps: readonly Migration[]): Promise<void> {
  for (const { name, up } of steps) {
    for (const statement of up) await sql.raw(statement).execute(transaction);
    await transaction.insertInto('migration').values({ name }).execute();
  }
}

async function undo(transaction: Transaction<Tables>, steps: readonly Migration[]): Promise<void> {
  for (const { name, down } of steps.toReversed()) {
    for (const statement of down) await sql.raw(statement).execute(transaction);
    await transaction.deleteFrom('migration').where('name', '=', name).execute();
  }
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
