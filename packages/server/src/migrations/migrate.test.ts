import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { migrate, migrateDown } from './migrate.ts';

async function tablesOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1
  `.execute(database);
  return rows.map(({ name }) => name);
}

describe.each(databases)('migrations on $kind', ({ open }) => {
  let opened: TestDatabase;
  let steps: string[];
  beforeAll(async () => {
    opened = await open('empty');
  });
  afterAll(() => opened.close());

  test('the first run makes every table, a second has nothing to do', async () => {
    steps = await migrate(opened.database);
    expect(steps[0]).toBe('0001-records');
    expect(steps).toEqual(steps.toSorted());
    expect(await tablesOf(opened.database)).toEqual(
      expect.arrayContaining(['search_entry', 'search_profile', 'figure']),
    );
    expect(await migrate(opened.database)).toEqual([]);
  });

  test('down leaves nothing but the bookkeeping, and up works again', async () => {
    expect(await migrateDown(opened.database)).toEqual(steps.toReversed());
    expect(await tablesOf(opened.database)).toEqual(['migration']);
    expect(await migrate(opened.database)).toEqual(steps);
  });

  test('of several servers that start at once, one migrates and the others wait', async () => {
    await migrateDown(opened.database);
    const runs = await Promise.all([1, 2, 3].map(() => migrate(opened.database)));
    expect(runs.flat()).toEqual(steps);
  });

  test('a database of a newer version is refused and left alone', async () => {
    await opened.database.insertInto('migration').values({ name: '9999-from-the-future' }).execute();
    await expect(migrate(opened.database)).rejects.toThrow(/newer version of the kit.*9999-from-the-future/);
  });
});
