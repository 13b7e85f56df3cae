import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Tables } from '../database/tables.ts';

/** Connections of their own to a PostgreSQL under test; every query that is made on them is told to `watch`. */
export function watchedDatabase(url: string, watch: (query: CompiledQuery) => unknown): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // The pool does not wait until the server has seen its connections end. Where the database is dropped before, they are
  // told so, and with nobody to hear it that would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => watch(query) as undefined });
}
