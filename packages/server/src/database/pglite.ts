import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import { columnParsers } from './column-parsers.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import type { DatabaseOptions, OpenDatabase } from './database.ts';
import type { Tables } from './tables.ts';

/** Starts the embedded database, in a folder or in memory. One process at a time can have a folder open. */
export async function openPGlite({ dataDirectory, dump }: DatabaseOptions): Promise<OpenDatabase> {
  if (dataDirectory === undefined) return started(undefined, dump, () => Promise.resolve());
  const folder = resolve(dataDirectory);
  await mkdir(folder, { recursive: true });
  const unlock = await lockDataDirectory(folder);
  try {
    return await started(join(folder, 'database'), dump, unlock);
  } catch (error) {
    await unlock();
    throw new Error(
      `The database in ${folder} could not be opened: ${error instanceof Error ? error.message : String(error)}. If it was made by another version, move the folder away and start again: a new one is made.`,
      { cause: error },
    );
  }
}

async function started(
  folder: string | undefined,
  dump: Blob | undefined,
  unlock: () => Promise<void>,
): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    extensions: { pg_trgm },
    parsers: columnParsers,
  });
  const close = async () => {
    if (!pglite.closed) await pglite.close();
    await unlock();
  };
  return { database: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }), kind: 'pglite', close };
}
