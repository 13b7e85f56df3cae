import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import { BegunTransactions } from './begun-transactions.ts';
import { columnParsers } from './column-parsers.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import type { DatabaseOptions, OpenDatabase } from './database.ts';
import { RestartingPGlite } from './restarting-pglite.ts';
import { SyncedFileSystem, syncedStartParameters } from './synced-file-system.ts';
import { statementLog } from './statement-kind.ts';
import type { Tables } from './tables.ts';

/** Starts the embedded database, in a folder or in memory. One process at a time can have a folder open. */
export async function openPGlite({ dataDirectory, dump, onStatement }: DatabaseOptions): Promise<OpenDatabase> {
  if (dataDirectory === undefined) return started({ dump, onStatement, unlock: () => Promise.resolve() });
  const folder = resolve(dataDirectory);
  await mkdir(folder, { recursive: true });
  const unlock = await lockDataDirectory(folder);
  try {
    return await started({ folder: join(folder, 'database'), dump, onStatement, unlock });
  } catch (error) {
    await unlock();
    throw new Error(
      `The database in ${folder} could not be opened: ${error instanceof Error ? error.message : String(error)}. If it was made by another version, move the folder away and start again: a new one is made.`,
      { cause: error },
    );
  }
}

interface Starting {
  folder?: string;
  dump: Blob | undefined;
  onStatement: DatabaseOptions['onStatement'] | undefined;
  unlock: () => Promise<void>;
}

async function started({ folder, dump, onStatement, unlock }: Starting): Promise<OpenDatabase> {
  const first = await start(folder, dump);
  // What lived in memory is gone with its instance; only a folder can be started on again.
  const pglite = folder === undefined ? first : new RestartingPGlite(first, () => start(folder));
  const close = async () => {
    if (!pglite.closed) await pglite.close();
    await unlock();
  };
  const database = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite: new BegunTransactions(pglite) }),
    ...(onStatement === undefined ? {} : { log: statementLog(onStatement) }),
  });
  return { database, kind: 'pglite', close };
}

function start(folder: string | undefined, dump?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { fs: new SyncedFileSystem(folder), startParams: syncedStartParameters }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    extensions: { pg_trgm },
    parsers: columnParsers,
  });
}
