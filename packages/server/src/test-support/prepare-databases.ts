import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { columnParsers } from '../database/column-parsers.ts';
import { openDatabase, type Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { migrate } from '../migrations/migrate.ts';
import { importDataset } from '../records/import-dataset.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { startPostgresql, type PostgresqlServer } from './postgresql-server.ts';
import { fixtureDataset } from './fixture-dataset.ts';
import { NOW, TEMPLATE } from './fixed.ts';
import { addTestKeys } from './keys.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A connection string with `DATABASE` where the name of the database goes. */
    postgresqlUrl: string;
    /** The file with the dump of an embedded database that is filled. */
    filledPGlite: string;
    /** The same without so much as a table. */
    emptyPGlite: string;
  }
}

/** Before all tests: a PostgreSQL and dumps of a PGlite, filled with the fixture, the demo data of the day of the tests, and keys for it. */
export default async function prepareDatabases(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rk-server-tests-'));
  const files = { empty: join(folder, 'empty.tar'), filled: join(folder, 'filled.tar') };
  const postgresql = await startPostgresql();
  const cleanUp = async () => {
    await postgresql.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([fillPostgresql(postgresql), dumpPGlite(files)]);
  } catch (error) {
    await cleanUp();
    throw error;
  }
  project.provide('postgresqlUrl', postgresql.url('DATABASE'));
  project.provide('filledPGlite', files.filled);
  project.provide('emptyPGlite', files.empty);
  return cleanUp;
}

async function fillPostgresql(server: PostgresqlServer): Promise<void> {
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const opened = await openDatabase({ url: server.url(TEMPLATE) });
  await fill(opened.database);
  await opened.close();
}

async function dumpPGlite(files: { empty: string; filled: string }): Promise<void> {
  const pglite = await PGlite.create({ extensions: { pg_trgm }, parsers: columnParsers });
  // Two thirds of the files of a new database are templates that nobody needs: each test file would unpack them again.
  await pglite.query('update pg_database set datistemplate = false');
  for (const unused of ['template0', 'template1']) await pglite.query(`drop database ${unused}`);
  const dump = async (file: string) => {
    const data = await pglite.dumpDataDir('none');
    await writeFile(file, Buffer.from(await data.arrayBuffer()));
  };
  await dump(files.empty);
  await fill(new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }));
  await dump(files.filled);
  await pglite.close();
}

async function fill(database: Database): Promise<void> {
  await migrate(database);
  await keepPlacesCurrent(database);
  await importDataset(database, fixtureDataset);
  await seedDemo(database, NOW);
  await addTestKeys(database);
}
