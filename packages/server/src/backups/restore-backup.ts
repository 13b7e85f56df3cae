import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { migrate, migrateAnew } from '../migrations/migrate.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { backedUpTables, continueSequences } from './backup-tables.ts';
import { checkBackup, rowsOfBackup } from './read-backup.ts';

const ROWS_AT_A_TIME = 1000;

export interface RestoreOptions {
  now: Date;
  /** Deletes what the database holds; without it only an empty database is restored into. */
  replace?: boolean;
}

/**
 * Puts a backup into the database, whichever of the two kinds either is: all of it, or nothing when anything fails. The
 * search index is made anew.
 *
 * @returns how many rows were restored
 * @throws Error with a message for the operator
 */
export async function restoreBackup(
  database: Database,
  path: string,
  { now, replace = false }: RestoreOptions,
): Promise<number> {
  const { header, rows } = await checkBackup(path);
  await migrate(database);
  if (!replace && !(await holdsNothing(database))) {
    throw new Error(
      'This database holds data, so it was left alone. To delete that data and restore the backup instead, add --replace.',
    );
  }
  await migrateAnew(database, header.schema, (transaction) => fill(transaction, path));
  await indexRecords(database, now);
  return rows;
}

/** Places, settings and the demo's keys come by themselves; of everything else there must be nothing. */
async function holdsNothing(database: Database): Promise<boolean> {
  for (const { name } of await backedUpTables(database)) {
    if (name === 'place' || name === 'setting') continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(database);
    if (rows.length > 0) return false;
  }
  return true;
}

async function fill(transaction: Transaction<Tables>, path: string): Promise<void> {
  const tables = new Map((await backedUpTables(transaction)).map((table) => [table.name, table]));
  const trees = new Map<string, string[]>();
  for (const name of tables.keys()) await sql`delete from ${sql.table(name)}`.execute(transaction);
  for await (const { table: name, rows } of rowsOfBackup(path, ROWS_AT_A_TIME)) {
    const table = tables.get(name);
    if (!table) throw new Error(`${path} has a table that this version does not know: ${name}.`);
    if (table.isTree) trees.set(name, [...(trees.get(name) ?? []), ...rows]);
    // What grows on a tree comes with it: before the next table, which may refer to it.
    await flush(transaction, trees, name);
    if (!table.isTree) await insert(transaction, name, rows);
  }
  await flush(transaction, trees);
  await continueSequences(transaction);
}

/** Inserts a table whose rows refer to each other at once: they are checked when all are there. */
async function flush(transaction: Transaction<Tables>, trees: Map<string, string[]>, except?: string): Promise<void> {
  for (const [name, rows] of trees) {
    if (name === except) continue;
    await insert(transaction, name, rows);
    trees.delete(name);
  }
}

async function insert(transaction: Transaction<Tables>, table: string, rows: readonly string[]): Promise<void> {
  await sql`
    insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)
  `.execute(transaction);
}
