import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnParsers } from './column-parsers.ts';
import type { DatabaseOptions, OpenDatabase } from './database.ts';
import { statementLog } from './statement-kind.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS = 10;
const CONNECT_WITHIN_MILLISECONDS = 5000;

const getTypeParser: typeof pg.types.getTypeParser = (type, format) =>
  columnParsers[type] ?? (pg.types.getTypeParser(type, format) as unknown);

/** A transaction that stops asking holds its locks; this is how long it may, milliseconds. */
const IDLE_IN_TRANSACTION_MILLISECONDS = 60_000;

/** Connects to PostgreSQL 15 or newer. Connections that break later are replaced by themselves. */
export async function openPostgresql(
  url: string,
  { limits, settings, onStatement }: DatabaseOptions = {},
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MILLISECONDS,
    // A server that vanished without a word is noticed.
    keepAlive: true,
    application_name: 'resilience-kit',
    ...(limits === undefined
      ? {}
      : {
          statement_timeout: limits.statement,
          lock_timeout: limits.lock,
          idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MILLISECONDS,
        }),
    types: { getTypeParser },
    // Rather than in the connection string, which may have options of its own.
    ...(settings === undefined ? {} : { onConnect: (client) => set(client, settings) as unknown as undefined }),
  });
  // A connection that breaks while idle, or between two queries of a transaction, would otherwise end the process. The
  // query that needs one next makes a new one, or fails with the reason.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement === undefined ? {} : { log: statementLog(onStatement) }),
  });
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    const reason =
      error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
    throw new Error(
      `The database at ${withoutPassword(url)} cannot be reached: ${reason}. Check DATABASE_URL and that PostgreSQL runs.`,
      { cause: error },
    );
  }
  const connections = () => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  });
  return { database, kind: 'postgresql', connections, close: () => database.destroy() };
}

/** The pool waits for it, and gives up a connection on which it fails, though its types do not know that. */
async function set(client: pg.ClientBase, settings: Readonly<Record<string, string>>): Promise<void> {
  await client.query(
    'select set_config(name, value, false) from unnest($1::text[], $2::text[]) as setting (name, value)',
    [Object.keys(settings), Object.values(settings)],
  );
}

function withoutPassword(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
