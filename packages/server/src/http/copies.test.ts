import { randomUUID } from 'node:crypto';
import type { IntakeAcknowledgement, Service } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyPage } from '../test-support/api.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { operatorKey, sealed } from '../test-support/keys.ts';
import { roundRobin, type RoundRobin } from '../test-support/round-robin.ts';
import { createServer, type RunningServer } from './create-server.ts';
import { onOneCopy } from './daily-work.ts';
import { silentLogger } from './logger.ts';

const AS_OPERATOR = { 'Content-Type': 'application/json', Authorization: `Bearer ${operatorKey}` };

describe.each([1, 2])('the API served by copies: %d', (copies) => {
  let owner: TestDatabase;
  let servers: RunningServer[];
  let balancer: RoundRobin;
  beforeAll(async () => {
    owner = await postgresql.open();
    const start = () =>
      createServer({
        databaseUrl: owner.url ?? '',
        port: 0,
        logger: silentLogger,
        now: () => NOW,
        rateLimits: { trustedProxies: 1, writesPerMinute: 15 },
      });
    servers = await Promise.all(Array.from({ length: copies }, start));
    balancer = await roundRobin(servers.map(({ url }) => url));
  });
  afterAll(async () => {
    await balancer.close();
    await Promise.all(servers.map((server) => server.close()));
    await owner.close();
  });

  const ask = (path: string, init?: RequestInit) => fetch(`${balancer.url}${path}`, init);
  const read = async <Body>(path: string) => (await (await ask(path)).json()) as Body;
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, { method, headers: { ...AS_OPERATOR, ...headers }, body: JSON.stringify(body) });
  const organization = (id: string, name: string) => ({
    id,
    name: { uk: name, en: name },
    description: { uk: 'Для перевірки.', en: 'For a test.' },
  });

  test('pages put together are the whole list, whichever copy gave them', async () => {
    const whole = await read<AnyPage<Service>>('/services?per_page=100');
    const ids: string[] = [];
    for (let page = 1; page <= Math.ceil(whole.total_items / 10); page += 1)
      ids.push(...(await read<AnyPage>(`/services?per_page=10&page=${page}`)).contents.map(({ id }) => id));
    expect(ids.slice(0, 100)).toEqual(whole.contents.map(({ id }) => id));
  });

  test('what one copy tagged the others know', async () => {
    const tag = (await ask('/services')).headers.get('ETag') ?? '';
    for (let turn = 0; turn < copies * 2; turn += 1)
      expect((await ask('/services', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  test('a submission that is repeated is stored once and acknowledged alike', async () => {
    const path = `/v1/intakes/${randomUUID()}`;
    const body = await sealed('Потрібна допомога');
    const first = await send('PUT', path, body);
    const repeats = await Promise.all(Array.from({ length: 6 }, () => send('PUT', path, body)));
    expect(first.status).toBe(201);
    const acknowledged = (await first.json()) as IntakeAcknowledgement;
    for (const repeat of repeats) {
      expect(repeat.status).toBe(200);
      expect(await repeat.json()).toEqual(acknowledged);
    }
    expect((await send('PUT', path, await sealed('Інше'))).status).toBe(409);
  });

  test('a change is seen at once through every copy, in details, lists and search', async () => {
    const path = `/organizations/${fixtureId('organization')}`;
    // Every copy has given this answer, and may have kept it.
    for (let turn = 0; turn < copies * 2; turn += 1) await read(path);
    for (const name of ['Перша назва', 'Друга назва', 'Третя назва']) {
      const changed = await send('PATCH', `/v1/manage${path}`, { name: { uk: name, en: name } });
      expect(changed.status).toBe(200);
      for (let turn = 0; turn < copies * 2; turn += 1)
        expect((await read<{ name: string }>(`${path}?lang=uk`)).name).toBe(name);
    }
  });

  test('of two changes to one version one is made', async () => {
    const path = `/v1/manage/organizations/${randomUUID()}`;
    const id = path.split('/').at(-1) ?? '';
    const tag = (await send('PUT', path, organization(id, 'Спілка'))).headers.get('ETag') ?? '';
    expect(tag).not.toBe('');
    const changes = await Promise.all(
      ['Одна', 'Друга'].map((name) => send('PUT', path, organization(id, name), { 'If-Match': tag })),
    );
    expect(changes.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('a limit is one limit for all copies, and exact for changes', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 20; turn += 1)
      statuses.push((await send('PATCH', '/v1/manage/organizations/x', {})).status);
    expect(statuses).toContain(429);
    // Everything before in this file was sent in the same minute of the clock, with the same key.
    const { requests } = await owner.database
      .selectFrom('request_count')
      .select('requests')
      .where('policy', '=', 'writes')
      .executeTakeFirstOrThrow();
    expect(requests).toBeGreaterThanOrEqual(15);
    expect(statuses.slice(statuses.indexOf(429)).every((status) => status === 429)).toBe(true);
  });

  test('every copy took part', () => {
    for (const count of balancer.counts) expect(count).toBeGreaterThan(10);
  });
});

describe('the daily work', () => {
  test('is done by one copy while the others go on, and by another when that one is gone', async () => {
    const [owner, other] = [await postgresql.open(), await postgresql.open()];
    let end: () => void = () => undefined;
    const started = new Promise<void>((begun) => {
      const work = new Promise<void>((resolve) => (end = resolve));
      void onOneCopy(owner, () => {
        begun();
        return work;
      });
    });
    await started;
    const refusal = () => Promise.reject(new Error('twice'));
    expect(await onOneCopy(owner, refusal)).toBe(false);
    end();
    await expect.poll(() => onOneCopy(owner, () => Promise.resolve())).toBe(true);
    // Another database has its own.
    expect(await onOneCopy(other, () => Promise.resolve())).toBe(true);
    await Promise.all([owner.close(), other.close()]);
  });
});
