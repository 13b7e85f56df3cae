import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { dumpOf, pglite } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { openDatabase } from './database.ts';

// An error that nobody takes fails the run, and so would one of these that is never answered.
describe('an embedded database that is closed', () => {
  test('refuses transactions, one that asks nothing too, and what comes after them', async () => {
    const opened = await pglite.open('empty');
    const { database } = opened;
    await sql`select 1`.execute(database);
    await opened.close();
    const asking = database.transaction().execute((transaction) => sql`select 1`.execute(transaction));
    await expect(asking).rejects.toThrow('PGlite is closed');
    await expect(database.transaction().execute(() => Promise.resolve(1))).rejects.toThrow('PGlite is closed');
    await expect(sql`select 1`.execute(database)).rejects.toThrow('PGlite is closed');
  });

  test('in a folder does the same', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'rk-closed-'));
    const opened = await openDatabase({ dataDirectory, dump: await dumpOf('empty') });
    const { database } = opened;
    await sql`select 1`.execute(database);
    await opened.close();
    const asking = database.transaction().execute((transaction) => sql`select 1`.execute(transaction));
    await expect(asking).rejects.toThrow('PGlite is closed');
    await rm(dataDirectory, { recursive: true });
  });

  test('ends what is under way, and answers searches that come while it closes with 503', async () => {
    const opened = await pglite.open();
    const { database } = opened;
    const api = createApi({ database, logger: silentLogger, now: () => NOW });
    const search = (text: string) => api.request(`/v1/search?text=${encodeURIComponent(text)}`);
    const underWay = search('психолог');
    const closed = opened.close();
    const late = search('юрист');
    await closed;
    const [first, second, last] = await Promise.all([underWay, late, search('логопед')]);
    expect([200, 503]).toContain(first.status);
    expect([200, 503]).toContain(second.status);
    expect(last.status).toBe(503);
    expect(last.headers.get('Retry-After')).toBe('5');
  });
});
