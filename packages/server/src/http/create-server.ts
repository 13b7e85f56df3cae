import type { Kysely } from 'kysely';
import { openDatabase } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { migrate } from '../migrations/migrate.ts';
import type { AboutOptions } from '../operations/about.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { keepDemoCurrent } from '../seeding/demo.ts';
import { keepDemoKeys, type DemoIdentity } from '../seeding/demo-keys.ts';
import { keepSearchIndexCurrent, requireSearchIndex } from '../seeding/search-index.ts';
import { createApi } from './api.ts';
import { startDailyWork } from './daily-work.ts';
import { listen } from './listen.ts';
import { describeError, jsonLogger, type Logger } from './logger.ts';

/** The port of the API unless another is asked for. */
export const DEFAULT_PORT = 4010;

export interface ServerOptions extends AboutOptions {
  /** A PostgreSQL connection string. Without it the embedded database is used. */
  databaseUrl?: string;
  /** The folder of the embedded database. Without it, and without `databaseUrl`, the data lives in memory. */
  dataDirectory?: string;
  /** Default 4010; 0 picks a free one. */
  port?: number;
  /** The address to listen on; default `127.0.0.1`, which only this machine can reach. */
  host?: string;
  /** Where the API is for the world, when a proxy stands before it: `https://api.example.org`. */
  publicUrl?: string;
  /** Default: a line of JSON for each request on standard output. */
  logger?: Logger;
  /** What an empty database is filled with; default `demo`. Data that is there is kept either way. */
  seed?: 'demo' | 'none';
  /**
   * The folder in which the keys of the demo's form are made, when there is demo data. Without it the form of the demo has
   * no keys until a keyset is stored.
   */
  keysDirectory?: string;
  /** The clock; for tests. */
  now?: () => Date;
}

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Where the identity lies that reads what is sent to the demo, or why there is none; undefined without demo keys. */
  demoIdentity: DemoIdentity | undefined;
  /** For programs that embed the server and put records in. */
  database: Kysely<Tables>;
  /** Lets requests under way finish, then closes the database. */
  close(): Promise<void>;
}

/**
 * Starts the API: opens the database, brings its schema and places up to date, fills an empty one with demo data, and
 * listens. When one step fails, those before it are undone and the error says what to do.
 */
export async function createServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { logger = jsonLogger(), now = () => new Date(), seed = 'demo' } = options;
  const opened = await openDatabase({
    ...(options.databaseUrl === undefined ? {} : { url: options.databaseUrl }),
    ...(options.dataDirectory === undefined ? {} : { dataDirectory: options.dataDirectory }),
  });
  try {
    const { database } = opened;
    await migrate(database);
    await keepPlacesCurrent(database);
    if (seed === 'demo') await keepDemoCurrent(database, now());
    await requireSearchIndex(database, now());
    const keepKeys = demoKeysKeeper(options, database, now);
    const demoIdentity = await keepKeys();
    const api = createApi({ ...options, database, logger, now });
    const listening = await listen(api.fetch, {
      host: options.host ?? '127.0.0.1',
      port: options.port ?? DEFAULT_PORT,
      logger,
    });
    const stopDailyWork = startDailyWork(
      async () => {
        await keepSearchIndexCurrent(database, now());
        await keepKeys();
      },
      (error) => logger.error({ message: 'daily work failed', ...describeError(error) }),
    );
    return {
      url: listening.url,
      demoIdentity,
      database,
      close: async () => {
        await Promise.all([listening.close(), stopDailyWork()]);
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** A demo whose keys cannot be made, say on a disk that cannot be written, is still a demo of everything else. */
function demoKeysKeeper(
  { keysDirectory: folder, seed = 'demo' }: ServerOptions,
  database: Kysely<Tables>,
  now: () => Date,
): () => Promise<DemoIdentity | undefined> {
  return async () => {
    if (folder === undefined || seed !== 'demo') return undefined;
    try {
      return await keepDemoKeys(database, { folder, now: now() });
    } catch (error) {
      return { missing: error instanceof Error ? error.message : String(error) };
    }
  };
}
