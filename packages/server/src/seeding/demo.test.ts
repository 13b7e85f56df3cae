import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSetting } from '../settings/settings.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { clearRecords, isEmpty, keepDemoCurrent } from './demo.ts';

const NEXT_DAY = new Date('2026-03-19T10:00:00+02:00');

describe.each(databases)('keeping the demo current on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const figureCodes = async () => {
    const rows = await opened.database.selectFrom('figure').select('code').orderBy('position').execute();
    return rows.map(({ code }) => code).filter((code) => !code.startsWith('fixture-'));
  };

  test('leaves alone what was seeded today', async () => {
    expect(await keepDemoCurrent(opened.database, NOW)).toBe('kept');
  });

  test('brings what an earlier version of the kit did not have, on the same day too', async () => {
    await opened.database.deleteFrom('indicator').execute();
    await opened.database.deleteFrom('setting').where('key', '=', 'demo_dataset').execute();
    expect(await figureCodes()).toEqual([]);
    expect(await keepDemoCurrent(opened.database, NOW)).toBe('refreshed');
    expect(await figureCodes()).toHaveLength(12);
    expect(await keepDemoCurrent(opened.database, NOW)).toBe('kept');
  });

  test('refreshes on the next day', async () => {
    expect(await keepDemoCurrent(opened.database, NEXT_DAY)).toBe('refreshed');
    expect(await figureCodes()).toHaveLength(12);
  });

  test('never touches live data, even when that is indicators only', async () => {
    await opened.database.deleteFrom('organization').execute();
    await opened.database.deleteFrom('figure').execute();
    await writeSetting(opened.database, 'data_status', 'live');
    expect(await isEmpty(opened.database)).toBe(false);
    expect(await keepDemoCurrent(opened.database, NOW)).toBe('kept');
    expect(await figureCodes()).toEqual([]);
  });

  test('fills what has been cleared', async () => {
    await clearRecords(opened.database);
    expect(await isEmpty(opened.database)).toBe(true);
    expect(await keepDemoCurrent(opened.database, NOW)).toBe('seeded');
    expect(await figureCodes()).toHaveLength(12);
  });
});
