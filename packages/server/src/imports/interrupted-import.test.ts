import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from '../database/database.ts';
import { dumpOf, postgresql, type TestDatabase } from '../test-support/databases.ts';

const program = fileURLToPath(new URL('../test-support/interrupted-import.ts', import.meta.url));
const ROWS = 60;

/** Runs the import in a process that is killed at its `lastQuery`-th query; -1 lets it end. */
function runUntil(lastQuery: number, options: DatabaseOptions) {
  return spawnSync(process.execPath, [program, JSON.stringify({ ...options, lastQuery, rows: ROWS })], {
    encoding: 'utf8',
  });
}

async function imported(database: Database): Promise<{ entries: number; services: number; organizations: number }> {
  const entries = await database.selectFrom('service_at_location').select('document').execute();
  const services = await database.selectFrom('service').select('document').execute();
  const organizations = await database.selectFrom('organization').select('document').execute();
  return {
    entries: entries.filter(({ document }) => document.own_id?.startsWith('R-')).length,
    services: services.filter(({ document }) => document.own_id?.startsWith('R-')).length,
    organizations: organizations.filter(({ document }) => JSON.stringify(document.name).includes('Спілка')).length,
  };
}

const nothing = { entries: 0, services: 0, organizations: 0 };
const everything = { entries: ROWS, services: ROWS, organizations: 20 };
/** Queries of an import: reading what is there, writing it and the search index in one transaction. */
const IN_THE_MIDDLE = [6, 11, 14];

async function expectAllOrNothing(options: DatabaseOptions): Promise<void> {
  const opened = await openDatabase(options);
  const { database } = opened;
  try {
    const found = await imported(database);
    expect([nothing, everything]).toContainEqual(found);
    const { rows } = await sql<{ missing: number }>`
      select count(*) as missing
      from service_at_location join service on service.id = service_id
        left join search_entry on service_at_location_id = service_at_location.id
      where service.status <> 'defunct' and service_at_location_id is null
    `.execute(database);
    // What is there is found: nothing has to be made up for.
    expect(rows).toEqual([{ missing: 0 }]);
  } finally {
    await opened.close();
  }
}

describe('an import that is killed leaves all of it or nothing', () => {
  describe('on PostgreSQL', () => {
    let opened: TestDatabase;
    beforeAll(async () => {
      opened = await postgresql.open();
    });
    afterAll(() => opened.close());

    test('in the middle of reading and writing: nothing', async () => {
      for (const query of IN_THE_MIDDLE) {
        expect(runUntil(query, { url: opened.url ?? '' }).signal).toBe('SIGKILL');
        expect(await imported(opened.database)).toEqual(nothing);
      }
    });

    test('at any query of it: all or nothing, and the next run makes it all', async () => {
      let lastQuery = IN_THE_MIDDLE.at(-1) ?? 0;
      while (runUntil((lastQuery += 5), { url: opened.url ?? '' }).signal === 'SIGKILL')
        await expectAllOrNothing({ url: opened.url ?? '' });
      expect(await imported(opened.database)).toEqual(everything);
    });
  });

  describe('on PGlite', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'rk-interrupted-'));
      const filled = await openDatabase({ dataDirectory: join(folder, 'filled'), dump: await dumpOf('filled') });
      await filled.close();
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test.each([11, 14, 18, 24])('at query %d', async (query) => {
      const dataDirectory = join(folder, `killed-${query}`);
      await cp(join(folder, 'filled'), dataDirectory, { recursive: true });
      expect(runUntil(query, { dataDirectory }).signal).toBe('SIGKILL');
      await expectAllOrNothing({ dataDirectory });
      expect(runUntil(-1, { dataDirectory }).status).toBe(0);
      const opened = await openDatabase({ dataDirectory });
      expect(await imported(opened.database)).toEqual(everything);
      await opened.close();
    });
  });
});
