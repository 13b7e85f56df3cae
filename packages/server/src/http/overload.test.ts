import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { askApi } from '../test-support/api.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { Workload } from './workload.ts';

describe('the workload', () => {
  const never = () => new Promise<never>(() => undefined);
  const throwing = () => {
    throw new Error('fault');
  };

  test('what comes on top of what can be done at once is refused, and taken again when there is room', async () => {
    const workload = new Workload({ mostAtOnce: 1 });
    let end: (value: string) => void = () => undefined;
    const first = workload.run(() => new Promise<string>((resolve) => (end = resolve)));
    await expect(workload.run(() => Promise.resolve('second'))).rejects.toMatchObject({
      details: { status: 503, headers: { 'Retry-After': '5' } },
    });
    end('first');
    expect(await first).toBe('first');
    expect(await workload.run(() => Promise.resolve('second'))).toBe('second');
    await expect(workload.run(() => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    await expect(workload.run(throwing)).rejects.toThrow('fault');
    expect(workload.underWay).toBe(0);
  });

  test('work that is known to take long may take as many times longer', async () => {
    vi.useFakeTimers();
    const workload = new Workload({ answerWithinMilliseconds: 1000 });
    const told: string[] = [];
    const endless = () => new Promise<never>(() => undefined);
    workload.run(endless).catch(() => told.push('list'));
    workload.run(endless, 10).catch(() => told.push('import'));
    await vi.advanceTimersByTimeAsync(9999);
    expect(told).toEqual(['list']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['list', 'import']);
    vi.useRealTimers();
  });

  test('work that takes too long is answered for, and keeps its place until it ends', async () => {
    const workload = new Workload({ mostAtOnce: 1, answerWithinMilliseconds: 1 });
    await expect(workload.run(never)).rejects.toMatchObject({ details: { status: 503 } });
    expect(workload.underWay).toBe(1);
  });
});

describe('requests that the database keeps waiting', () => {
  let owner: TestDatabase;
  let impatient: OpenDatabase;
  beforeAll(async () => {
    owner = await postgresql.open();
    impatient = await openDatabase({ url: owner.url ?? '', limits: { statement: 5000, lock: 50 } });
  });
  afterAll(async () => {
    await impatient.close();
    await owner.close();
  });

  /** Runs while another transaction has the table to itself. */
  const whileLocked = (work: () => Promise<void>) =>
    owner.database.transaction().execute(async (transaction) => {
      await sql`lock table service in access exclusive mode`.execute(transaction);
      await work();
    });

  test('say 503 when a lock is not to be had, and go on when it is', async () => {
    const ask = askApi({ database: impatient.database });
    await whileLocked(async () => {
      const { status, headers } = await ask('/services');
      expect([status, headers.get('Retry-After')]).toEqual([503, '5']);
      expect((await ask('/taxonomies')).status).toBe(200);
    });
    expect((await ask('/services')).status).toBe(200);
  });

  test('are given up after the time an answer may take, and while too many wait, more are refused at once', async () => {
    const ask = askApi({ database: owner.database, workload: { mostAtOnce: 2, answerWithinMilliseconds: 100 } });
    await whileLocked(async () => {
      const waiting = [ask('/services'), ask('/services?page=2')];
      const refused = await ask('/services?page=3');
      expect(refused.status).toBe(503);
      expect(refused.text).toContain('перевантажений');
      expect((await ask('/health')).status).toBe(200);
      for (const { status, text } of await Promise.all(waiting)) {
        expect(status).toBe(503);
        expect(text).toContain('не впорався');
      }
    });
    await expect.poll(async () => (await ask('/services')).status).toBe(200);
  });
});
