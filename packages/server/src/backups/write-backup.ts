import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { endLine, FORMAT_VERSION, headerLine, tableLine } from './backup-format.ts';
import { backedUpTables, SETTINGS_LEFT_OUT, type BackedUpTable } from './backup-tables.ts';

const ROWS_AT_A_TIME = 1000;

/**
 * The whole database as one moment saw it, as the bytes of a file. Submissions stay encrypted as they are; of access keys
 * there is only the hash.
 *
 * @param onEnd is told how many rows were written
 */
export async function* writeBackup(
  database: Database,
  { now, onEnd }: { now: Date; onEnd?: (rows: number) => void },
): AsyncGenerator<Uint8Array, void> {
  // Nothing begins before somebody reads: a failure that came sooner would have nobody to be told.
  const counted = { rows: 0 };
  const lines = Readable.from(checkedLines(database, now, counted), { objectMode: true });
  const packed = createGzip();
  lines.on('error', (error) => packed.destroy(error));
  packed.on('close', () => lines.destroy());
  packed.on('end', () => onEnd?.(counted.rows));
  yield* lines.pipe(packed) as AsyncIterable<Uint8Array>;
}

/** The lines with the end that proves that none is missing. */
async function* checkedLines(database: Database, now: Date, counted: { rows: number }): AsyncIterable<string> {
  const hash = createHash('sha256');
  for await (const lines of inOneTransaction(database, (transaction) => linesOf(transaction, now))) {
    counted.rows += lines.filter((line) => line.startsWith('{')).length;
    const text = lines.map((line) => `${line}\n`).join('');
    hash.update(text);
    yield text;
  }
  yield `${endLine({ rows: counted.rows, sha256: hash.digest('hex') })}\n`;
}

async function* linesOf(transaction: Transaction<Tables>, now: Date): AsyncIterable<string[]> {
  const { rows: found } = await sql<{ table: string | null }>`select to_regclass('migration') as table`.execute(
    transaction,
  );
  if (found[0]?.table === null)
    throw new Error('This database holds no data of the kit, so there is nothing to back up.');
  const steps = await transaction.selectFrom('migration').select('name').orderBy('name').execute();
  const schema = steps.map(({ name }) => name);
  yield [
    headerLine({
      format: 'resilience-kit-backup',
      format_version: FORMAT_VERSION,
      created_at: now.toISOString(),
      schema,
    }),
  ];
  for (const table of await backedUpTables(transaction)) {
    yield [tableLine(table.name)];
    yield* rowsOf(transaction, table);
  }
}

async function* rowsOf(transaction: Transaction<Tables>, { name, key }: BackedUpTable): AsyncIterable<string[]> {
  const order = key.length === 0 ? sql`1` : sql.join(key.map((column) => sql.ref(column)));
  // As text: the numbers of the database are not pressed through those of JavaScript.
  await sql`
    declare backed_up no scroll cursor for
    select to_jsonb(rows)::text as line from (select * from ${sql.table(name)} order by ${order}) as rows
    ${name === 'setting' ? sql`where key not in (${sql.join(SETTINGS_LEFT_OUT.map((setting) => sql.lit(setting)))})` : sql``}
  `.execute(transaction);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(ROWS_AT_A_TIME))} from backed_up`.execute(
      transaction,
    );
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await sql`close backed_up`.execute(transaction);
}

/** Reads in a transaction that sees one moment throughout, for as long as it is read from. */
async function* inOneTransaction<Item>(
  database: Database,
  read: (transaction: Transaction<Tables>) => AsyncIterable<Item>,
): AsyncIterable<Item> {
  const transaction = await database
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    yield* read(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}
