import type { Kysely } from 'kysely';
import { requireCyrillic, requireNode } from './requirements.ts';
import { openPGlite } from './pglite.ts';
import { openPostgresql } from './postgresql.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface DatabaseOptions {
  /** A PostgreSQL connection string. Without it an embedded PGlite is used. */
  url?: string;
  /** The folder the embedded database lives in; it is made when missing. Without it the data is gone after closing. */
  dataDirectory?: string;
  /** A dump (`PGlite.dumpDataDir`) that a new embedded database starts from. */
  dump?: Blob;
}

export interface OpenDatabase {
  database: Database;
  kind: 'pglite' | 'postgresql';
  /** Always await it: an embedded database that is not closed keeps the process alive. */
  close(): Promise<void>;
}

/**
 * Opens the database.
 *
 * @throws Error with a message for the operator when this Node is too old, the database cannot be reached, its folder
 * is in use, or its locale cannot handle Ukrainian text.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<OpenDatabase> {
  requireNode(process.versions.node);
  const opened = options.url === undefined ? await openPGlite(options) : await openPostgresql(options.url);
  try {
    await requireCyrillic(opened.database);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}
