import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { lossesIn, sendUnderLoad } from '../test-support/intake-load.ts';
import { addCurrentKeyset, sealed } from '../test-support/keys.ts';

const COUNT = 300;
const KILL_AFTER = [100];

let opened: TestDatabase;
beforeAll(async () => {
  opened = await postgresql.open();
});
afterAll(() => opened.close());

// Two starts of the server, each of many seconds while the machine is busy with other tests.
test(
  'of hundreds of submissions none is lost and none is there twice when the server is killed among them',
  { timeout: 240_000 },
  async () => {
    const envelope = await sealed('Потрібна допомога', { keyset_serial: await addCurrentKeyset(opened.database) });
    const outcome = await sendUnderLoad({
      databaseUrl: opened.url ?? '',
      envelope,
      count: COUNT,
      killAfter: KILL_AFTER,
    });
    expect(outcome.kills).toBe(KILL_AFTER.length);
    expect(outcome.acknowledged.size).toBe(COUNT);
    expect(await lossesIn(opened.database, outcome)).toEqual([]);
  },
);
