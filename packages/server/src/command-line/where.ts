import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseOptions } from '../database/database.ts';
import { DEFAULT_PORT } from '../http/create-server.ts';
import { ToldError } from '../problems/told-error.ts';
import { WrongUsage } from './command.ts';
import { secretFromEnvironment } from './secret.ts';
import { both } from '../spreadsheets/bilingual.ts';

const DEFAULT_DATA_FOLDER = '.data';

/** The database that the environment names. */
export function databaseFromEnvironment(environment = process.env): DatabaseOptions {
  const url = secretFromEnvironment('DATABASE_URL', environment);
  if (url !== undefined) return { url };
  return { dataDirectory: dataFolder(environment) };
}

/**
 * The same, for commands that only read. In a terminal where nobody has set `DATABASE_URL` they would otherwise make an empty
 * database of their own, and its backup would look like one.
 *
 * @throws ToldError when there is no such embedded database
 */
export function existingDatabaseFromEnvironment(environment = process.env): DatabaseOptions {
  const options = databaseFromEnvironment(environment);
  if (options.dataDirectory === undefined || existsSync(join(options.dataDirectory, 'database'))) return options;
  const folder = resolve(options.dataDirectory);
  throw new ToldError(
    both(
      `Бази тут немає: DATABASE_URL не задано, а в теці ${folder} вбудованої бази нема. Задайте DATABASE_URL (або DATABASE_URL_FILE) для PostgreSQL чи RK_DATA_DIR для вбудованої бази.`,
      `There is no database here: DATABASE_URL is not set, and there is no embedded database in ${folder}. Set DATABASE_URL (or DATABASE_URL_FILE) for PostgreSQL, or RK_DATA_DIR for an embedded one.`,
    ),
  );
}

/** Where the keys of the demo lie: beside the embedded database, also when the data is in PostgreSQL. */
export function keysDirectoryFromEnvironment(environment = process.env): string {
  return join(dataFolder(environment), 'keys');
}

function dataFolder(environment: typeof process.env): string {
  const folder = environment['RK_DATA_DIR'] ?? '';
  return folder === '' ? DEFAULT_DATA_FOLDER : folder;
}

/** The port that the environment names. */
export function portFromEnvironment(environment = process.env): number {
  const text = environment['RK_API_PORT'];
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongUsage(
    both(
      `RK_API_PORT має бути цілим числом від 0 до 65535; а тут «${text}».`,
      `RK_API_PORT must be a whole number from 0 to 65535; it is “${text}”.`,
    ),
  );
}
