import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import type { EmbeddingOptions } from '../embedding/embedding-routes.ts';
import type { Tables } from '../database/tables.ts';
import { migrate } from '../migrations/migrate.ts';
import { version } from '../operations/about.ts';
import type { HandlerOptions } from '../operations/handlers.ts';
import type { RateLimitOptions } from '../rate-limits/limits.ts';
import { forgetOldAnswers } from '../publishing/idempotency.ts';
import { startCounting } from '../figures/derived/start-counting.ts';
import { startRetention } from '../intakes/retention/start-retention.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { keepDemoCurrent } from '../seeding/demo.ts';
import { keepDemoKeys } from '../seeding/demo-keys.ts';
import { keyFileFrom, type KeyFile } from '../seeding/key-file.ts';
import { keepOperatorKey } from '../seeding/operator-key.ts';
import { keepSearchIndexCurrent, requireSearchIndex } from '../seeding/search-index.ts';
import { startTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { countDue } from '../webhooks/claim-due.ts';
import { completeWebhookOptions } from '../webhooks/complete-options.ts';
import { startWebhooks } from '../webhooks/start-webhooks.ts';
import { createApi } from './api.ts';
import { onOneCopy, startDailyWork } from './daily-work.ts';
import { listen, type ClientTimes } from './listen.ts';
import { describeError, jsonLogger, type Logger } from './logger.ts';
import { openRequestDatabase, type RequestDatabase } from './request-database.ts';
import type { WorkloadOptions } from './workload.ts';

/** The port of the API unless another is asked for. */
export const DEFAULT_PORT = 4010;

/** How the server is started. Everything may be left out: it then serves the demo from memory on this machine. */
export interface ServerOptions extends Omit<HandlerOptions, 'stopping' | 'searching'>, EmbeddingOptions {
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
  /** How much one network and one access key may ask, and how many proxies to believe. */
  rateLimits?: RateLimitOptions;
  /** How much is done at once, and how long one answer may take. */
  workload?: WorkloadOptions;
  /** Sends traces and metrics to a collector of OpenTelemetry; where it is, the variables `OTEL_EXPORTER_OTLP_…` say. */
  telemetry?: boolean;
  /** How patient the server is with slow clients. */
  clientTimes?: ClientTimes;
  /**
   * How long the server goes on answering after `close` while `/health/ready` already says 503, so that a balancer notices
   * before connections are refused, milliseconds; default 0.
   */
  drainMilliseconds?: number;
  /** The clock; for tests. */
  now?: () => Date;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Where the identity lies that reads what is sent to the demo, or why there is none; undefined without demo keys. */
  demoIdentity: KeyFile | undefined;
  /** The file with the key that publishes and makes other keys; undefined for a database that others share. */
  operatorKey: KeyFile | undefined;
  /** For programs that embed the server and put records in. */
  database: Kysely<Tables>;
  /** Says that it is not ready, lets requests under way finish, ends the work in the background, then closes the database. */
  close(): Promise<void>;
}

/**
 * Starts the API: opens the database, brings its schema and places up to date, fills an empty one with demo data, and
 * listens. When one step fails, those before it are undone and the error says what to do.
 */
export async function createServer(options: ServerOptions = {}): Promise<RunningServer> {
  const {
    logger = jsonLogger(process.stdout, { collectMilliseconds: 20 }),
    now = () => new Date(),
    seed = 'demo',
  } = options;
  const telemetry = options.telemetry ? await startTelemetry(version) : undefined;
  const measured = telemetry === undefined ? {} : { onStatement: telemetry.statement };
  const opened = await openDatabase({
    ...measured,
    ...(options.databaseUrl === undefined ? {} : { url: options.databaseUrl }),
    ...(options.dataDirectory === undefined ? {} : { dataDirectory: options.dataDirectory }),
  });
  let answering: RequestDatabase | undefined;
  try {
    const { database } = opened;
    await migrate(database);
    await keepPlacesCurrent(database);
    if (seed === 'demo') await keepDemoCurrent(database, now());
    await requireSearchIndex(database, now());
    const keepKeys = demoKeysKeeper(options, database, now);
    const demoIdentity = await keepKeys();
    const operatorKey = await operatorKeyOf(options, database, now);
    const webhooks = await completeWebhookOptions(options.webhooks, { ...options, logger });
    answering = options.databaseUrl === undefined ? opened : await openRequestDatabase(options.databaseUrl, measured);
    telemetry?.observe({ opened: answering, waitingEvents: () => countDue(database, now()) });
    const stopping = new AbortController();
    const api = createApi({
      ...options,
      rateLimits: options.rateLimits ?? {},
      alone: options.databaseUrl === undefined,
      stopping: stopping.signal,
      database: answering.database,
      searching: answering.searching,
      logger,
      now,
      webhooks,
      telemetry,
    });
    const listening = await listen(api.fetch, {
      host: options.host ?? '127.0.0.1',
      port: options.port ?? DEFAULT_PORT,
      logger,
      ...(options.clientTimes === undefined ? {} : { times: options.clientTimes }),
    });
    const stopWebhooks = startWebhooks(database, { ...webhooks, publicUrl: options.publicUrl, logger, now });
    const retention = startRetention(database, { logger, now });
    const counting = startCounting(database, { logger, now });
    const stopDailyWork = startDailyWork(
      async () => {
        await onOneCopy(opened, () => keepSearchIndexCurrent(database, now()));
        await forgetOldAnswers(database, now());
        await keepKeys();
      },
      (error) => logger.error({ message: 'daily work failed', ...describeError(error) }),
    );
    return {
      url: listening.url,
      demoIdentity,
      operatorKey,
      database,
      close: async () => {
        stopping.abort();
        await setTimeout(options.drainMilliseconds ?? 0);
        await Promise.all([listening.close(), stopDailyWork(), stopWebhooks(), retention.stop(), counting.stop()]);
        await closeAll(opened, answering, telemetry);
      },
    };
  } catch (error) {
    await closeAll(opened, answering, telemetry);
    throw error;
  }
}

async function closeAll(
  opened: OpenDatabase,
  answering: OpenDatabase | undefined,
  telemetry: Telemetry | undefined,
): Promise<void> {
  // While the database can still be asked for its last numbers.
  await telemetry?.close();
  if (answering !== opened) await answering?.close();
  await opened.close();
}

/** A demo whose keys cannot be made, say on a disk that cannot be written, is still a demo of everything else. */
function demoKeysKeeper(
  { keysDirectory: folder, seed = 'demo' }: ServerOptions,
  database: Kysely<Tables>,
  now: () => Date,
): () => Promise<KeyFile | undefined> {
  return async () =>
    folder === undefined || seed !== 'demo'
      ? undefined
      : keyFileFrom(() => keepDemoKeys(database, { folder, now: now() }));
}

/** A database of its own has its operator on this machine; who runs copies on one database makes keys by command. */
async function operatorKeyOf(
  { keysDirectory: folder, databaseUrl }: ServerOptions,
  database: Kysely<Tables>,
  now: () => Date,
): Promise<KeyFile | undefined> {
  if (folder === undefined || databaseUrl !== undefined) return undefined;
  return keyFileFrom(() => keepOperatorKey(database, { folder, now: now() }));
}
