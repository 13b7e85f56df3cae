import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { importDataset } from '../records/import-dataset.ts';
import { migrate } from '../migrations/migrate.ts';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { askApi, type Answer, type Ask } from '../test-support/api.ts';
import { dumpOf } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { addTestKeys, sealed } from '../test-support/keys.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { canMount, smallDisk } from '../test-support/small-disk.ts';

const NOBODY = 65_534;
const skipped = canMount ? '' : ' — skipped: this machine does not let the tests make a disk';

const atTheEnd: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of atTheEnd.splice(0).reverse()) await cleanUp();
});

async function send(ask: Ask): Promise<Answer & { id: string }> {
  const id = randomUUID();
  const body = JSON.stringify(await sealed('Потрібна допомога'));
  const headers = { 'Content-Type': 'application/json' };
  return { ...(await ask(`/v1/intakes/${id}`, { method: 'PUT', headers, body })), id };
}

function expectUnavailable(answer: Answer): void {
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).toBe('5');
  expect(answer.text).not.toMatch(/disk|No space|pg_wal|base\//);
}

async function storedIntakes({ database }: OpenDatabase): Promise<string[]> {
  const rows = await database.selectFrom('intake').select('submission_id').orderBy('arrival').execute();
  return rows.map(({ submission_id: id }) => id);
}

describe(`a full disk${skipped}`, () => {
  test.skipIf(!canMount)('of PostgreSQL: writes say 503, reads go on, and both go on when there is room', async () => {
    const disk = smallDisk(1, NOBODY);
    atTheEnd.push(() => disk.remove());
    const server = await startPostgresql();
    atTheEnd.push(() => server.stop());
    const opened = await openDatabase({ url: server.url('postgres') });
    atTheEnd.push(() => opened.close());
    const { database } = opened;
    await migrate(database);
    await keepPlacesCurrent(database);
    await importDataset(database, demoDataset(NOW));
    await addTestKeys(database);
    // Only this table is on the small disk: the rest of the server, its log above all, has room.
    await sql.raw(`create tablespace small location '${disk.folder}'`).execute(database);
    await sql`alter table intake set tablespace small`.execute(database);
    const ask = askApi({ database });
    expect((await send(ask)).status).toBe(201);
    disk.fill();
    const acknowledged = await untilRefused(ask);
    expect((await ask('/services')).status).toBe(200);
    disk.free();
    expect((await send(ask)).status).toBe(201);
    expect(await storedIntakes(opened)).toEqual(expect.arrayContaining(acknowledged));
  });

  test.skipIf(!canMount)('of the embedded database: the same', async () => {
    const disk = smallDisk(160);
    atTheEnd.push(() => disk.remove());
    const opened = await openDatabase({ dataDirectory: `${disk.folder}/data`, dump: await dumpOf('filled') });
    atTheEnd.push(() => opened.close());
    const ask = askApi({ database: opened.database });
    disk.fill();
    const acknowledged = await untilRefused(ask);
    expect((await ask('/services')).status).toBe(200);
    disk.free();
    expect((await send(ask)).status).toBe(201);
    expect(await storedIntakes(opened)).toEqual(expect.arrayContaining(acknowledged));
  });

  test.skipIf(!canMount)(
    'on which the embedded database has no room for its log: it gives up, says 503, and comes back by itself',
    async () => {
      const disk = smallDisk(160);
      atTheEnd.push(() => disk.remove());
      const opened = await openDatabase({ dataDirectory: `${disk.folder}/data`, dump: await dumpOf('filled') });
      atTheEnd.push(() => opened.close());
      const { database } = opened;
      const ask = askApi({ database });
      const { id, status } = await send(ask);
      expect(status).toBe(201);
      disk.fill();
      // Written to the log and nowhere else.
      const filling = async () => {
        for (;;) await sql`select pg_logical_emit_message(false, 'test', repeat('x', 1000000))`.execute(database);
      };
      await expect(filling()).rejects.toMatchObject({ severity: 'PANIC' });
      expectUnavailable(await ask('/services'));
      expectUnavailable(await ask('/health/ready'));
      expect((await ask('/health/live')).status).toBe(200);
      disk.free();
      await expect.poll(async () => (await ask('/services')).status, { timeout: 30_000 }).toBe(200);
      expect(await storedIntakes(opened)).toContain(id);
      expect((await send(ask)).status).toBe(201);
    },
  );
});

/** Sends until the disk is full; gives what was acknowledged until then. */
async function untilRefused(ask: Ask): Promise<string[]> {
  const acknowledged: string[] = [];
  for (;;) {
    const answer = await send(ask);
    if (answer.status !== 201) {
      expectUnavailable(answer);
      return acknowledged;
    }
    acknowledged.push(answer.id);
  }
}
