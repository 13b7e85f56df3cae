import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDataset } from '../records/import-dataset.ts';
import { clearRecords } from '../seeding/demo.ts';
import { writeSetting } from '../settings/settings.ts';
import { databases, postgresql, type TestDatabase } from '../test-support/databases.ts';
import { fixtureDataset } from '../test-support/fixture-dataset.ts';
import { readDataVersion } from './data-version.ts';
import { touchData } from './touch-data.ts';

describe.each(databases)('touching the data on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const read = () => readDataVersion(opened.database);

  test('makes another version, one for each transaction', async () => {
    const versions = [await read()];
    for (let change = 0; change < 3; change++) {
      await opened.database.transaction().execute(async (transaction) => {
        await touchData(transaction);
        await touchData(transaction);
      });
      versions.push(await read());
    }
    expect(new Set(versions).size).toBe(4);
    expect(await read()).toBe(versions.at(-1));
  });

  test('leaves no trace of a transaction that is rolled back', async () => {
    const before = await read();
    const failing = opened.database.transaction().execute(async (transaction) => {
      await touchData(transaction);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await read()).toBe(before);
  });

  test('is done by whatever changes answers', async () => {
    const { database } = opened;
    const changes = {
      records: () => importDataset(database, fixtureDataset),
      settings: () => writeSetting(database, 'data_status', 'demo'),
      clearing: () => clearRecords(database),
    };
    for (const [name, change] of Object.entries(changes)) {
      const before = await read();
      await change();
      expect(await read(), name).not.toBe(before);
    }
  });

  test('keeps nothing but the version', async () => {
    const { rows } = await sql<{ count: number }>`
      select (select count(*) from data_touch) + (select count(*) from data_version) as count
    `.execute(opened.database);
    expect(rows).toEqual([{ count: 1 }]);
  });
});

test('two transactions that touch the data early on do not wait for each other', async () => {
  const opened = await postgresql.open();
  const { database } = opened;
  const versions = [await readDataVersion(database)];
  await database.transaction().execute(async (first) => {
    await touchData(first);
    await database.transaction().execute((second) => touchData(second));
    versions.push(await readDataVersion(database));
  });
  versions.push(await readDataVersion(database));
  expect(new Set(versions).size).toBe(3);
  await opened.close();
});
