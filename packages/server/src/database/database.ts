import type { Kysely } from 'kysely';
import { requireCyrillic, requireNode } from './requirements.ts';
import { openPGlite } from './pglite.ts';
import { openPostgresql } from './postgresql.ts';
import type { Statement } from './statement-kind.ts';
import type { Tables } from './tables.ts';

export type { Statement } from './statement-kind.ts';

/** The database, typed by its tables (Kysely). */
export type Database = Kysely<Tables>;

/** Which database, and how patient it is. Without anything: an embedded one, in memory. */
export interface DatabaseOptions {
  /** A PostgreSQL connection string. Without it an embedded PGlite is used. */
  url?: string;
  /** The folder the embedded database lives in; it is made when missing. Without it the data is gone after closing. */
  dataDirectory?: string;
  /** A dump (`PGlite.dumpDataDir`) that a new embedded database starts from. */
  dump?: Blob;
  /** For answering requests: what takes long is given up. PostgreSQL only; the embedded database cannot interrupt itself. */
  limits?: StatementLimits;
  /** What every connection is set to, such as `enable_seqscan`. PostgreSQL only. */
  settings?: Readonly<Record<string, string>>;
  /** Is told of each statement that has been done. */
  onStatement?: (statement: Statement) => void;
}

/** How patient the database is, milliseconds. */
export interface StatementLimits {
  /** For a statement to end. */
  statement: number;
  /** For a lock that another transaction has. */
  lock: number;
}

/** A database that is open. */
export interface OpenDatabase {
  /** What statements are put to. */
  database: Database;
  /** The embedded one, or a server. */
  kind: 'pglite' | 'postgresql';
  /** How many connections there are; undefined for an embedded database, which has one. */
  connections?: () => { used: number; idle: number; waiting: number };
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
  const opened = options.url === undefined ? await openPGlite(options) : await openPostgresql(options.url, options);
  try {
    await requireCyrillic(opened.database);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}
