import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { asModule, MODULE, smallSnapshot } from '../test-support/small-snapshot.ts';

describe.each(databases)('the small snapshot, from $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  test('is the one that the elements are tested with', async () => {
    const written = asModule(await smallSnapshot(opened.database));
    const isCurrent = written === (await readFile(MODULE, 'utf8'));
    expect(isCurrent, 'Run `pnpm --filter @resilience-kit/server run snapshot-fixture`.').toBe(true);
  });
});
