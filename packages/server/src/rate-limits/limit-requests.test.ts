import { randomUUID } from 'node:crypto';
import type { Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { listen } from '../http/listen.ts';
import { silentLogger } from '../http/logger.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { sealed } from '../test-support/keys.ts';
import type { RateLimitOptions } from './limits.ts';

describe.each(databases)('the limits of the API on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  /** A copy of the server; asks as if from an address of the internet. */
  const copy = (rateLimits: RateLimitOptions) => {
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW, rateLimits });
    return (from: string, path: string, init?: RequestInit) =>
      api.request(path, init, { incoming: { socket: { remoteAddress: from } } });
  };
  const submission = async () => ({
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(await sealed('Потрібна допомога')),
  });

  test('a network that asks too much is told so, in its language, with the time to wait; others are answered', async () => {
    const ask = copy({ requestsPerMinute: 3 });
    const first = await ask('203.0.113.7', '/services');
    expect(first.status).toBe(200);
    expect(first.headers.get('RateLimit-Policy')).toBe('"requests";q=3;w=60');
    expect(first.headers.get('RateLimit')).toBe('"requests";r=2;t=60');
    expect(first.headers.get('Access-Control-Expose-Headers')).toContain('RateLimit');
    await ask('203.0.113.7', '/v1/search');
    // What is not found, or wrong, counts as well.
    expect((await ask('203.0.113.7', `/services/${randomUUID()}`)).headers.get('RateLimit')).toBe(
      '"requests";r=0;t=60',
    );
    const refused = await ask('203.0.113.7', '/services', { headers: { 'Accept-Language': 'en' } });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('60');
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect((await refused.json()) as Problem).toMatchObject({
      type: 'urn:resilience-kit:problem:rate-limited',
      detail: 'Your network has sent too many requests: 3 a minute are allowed. Try again in 60 s.',
    });
    const ukrainian = (await (await ask('203.0.113.7', '/services')).json()) as Problem;
    expect(ukrainian.detail).toBe(
      'З вашої мережі надійшло забагато запитів: дозволено 3 на хвилину. Спробуйте ще раз за 60 с.',
    );
    expect((await ask('203.0.113.8', '/services')).status).toBe(200);
  });

  test('addresses of one IPv6 network count together', async () => {
    const ask = copy({ requestsPerMinute: 2 });
    await ask('2001:db8:1:2::1', '/services');
    await ask('2001:db8:1:2::2', '/services');
    expect((await ask('2001:db8:1:2:ffff::3', '/services')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1', '/services')).status).toBe(200);
  });

  test('behind a proxy that is declared the visitors are told apart, and cannot make up who they are', async () => {
    const ask = copy({ requestsPerMinute: 1, trustedProxies: 1 });
    const through = (forwarded: string) => ask('127.0.0.1', '/services', { headers: { 'X-Forwarded-For': forwarded } });
    expect((await through('198.51.100.1')).status).toBe(200);
    expect((await through('198.51.100.2')).status).toBe(200);
    expect((await through('192.0.2.1, 198.51.100.1')).status).toBe(429);
    expect((await through('192.0.2.2, 198.51.100.1')).status).toBe(429);
  });

  test('balancers, and programs on the machine itself, ask as often as they like', async () => {
    const ask = copy({ requestsPerMinute: 1 });
    for (const path of ['/health', '/health/live', '/health/ready'])
      for (let time = 0; time < 3; time += 1) {
        const { status, headers } = await ask('203.0.113.9', path);
        expect([status, headers.get('RateLimit')]).toEqual([200, null]);
      }
    for (let time = 0; time < 3; time += 1) expect((await ask('127.0.0.1', '/services')).status).toBe(200);
  });

  test('submissions have a tighter limit that all copies share exactly; what is refused is not stored', async () => {
    const copies = [copy({ anonymousWritesPerTenMinutes: 4 }), copy({ anonymousWritesPerTenMinutes: 4 })];
    const sent = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const id = randomUUID();
        const answer = await copies[index % 2]?.('203.0.113.20', `/v1/intakes/${id}`, await submission());
        return { id, status: answer?.status };
      }),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(8);
    const stored = await opened.database
      .selectFrom('intake')
      .select('submission_id')
      .where(
        'submission_id',
        'in',
        sent.map(({ id }) => id),
      )
      .execute();
    expect(stored).toHaveLength(4);
  });

  test('a made-up access key does not widen the limit of submissions', async () => {
    const ask = copy({ anonymousWritesPerTenMinutes: 1, writesPerMinute: 100 });
    const withKey = async (key: string) => {
      const { headers, ...init } = await submission();
      return ask('203.0.113.30', `/v1/intakes/${randomUUID()}`, {
        ...init,
        headers: { ...headers, Authorization: `Bearer ${key}` },
      });
    };
    expect((await withKey('one')).status).toBe(201);
    expect((await withKey('another')).status).toBe(429);
  });

  test('no address is kept, only a hash that nobody can turn back the next day', async () => {
    await copy({ anonymousWritesPerTenMinutes: 1 })('203.0.113.40', `/v1/intakes/${randomUUID()}`, await submission());
    const kept = await opened.database.selectFrom('request_count').selectAll().execute();
    expect(kept.length).toBeGreaterThan(0);
    for (const { subject } of kept) expect(subject).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(kept)).not.toContain('203.0.113');
  });
});

describe('over a real connection', () => {
  test('the address of the connection is the one that counts', async () => {
    const opened = await databases[1]?.open();
    if (!opened) throw new Error('There is no PostgreSQL.');
    const api = createApi({
      database: opened.database,
      logger: silentLogger,
      now: () => NOW,
      rateLimits: { requestsPerMinute: 1, trustedProxies: 1 },
    });
    const listening = await listen(api.fetch, { host: '127.0.0.1', port: 0, logger: silentLogger });
    const statuses: number[] = [];
    for (const forwarded of ['198.51.100.1', '198.51.100.1', '198.51.100.2'])
      statuses.push((await fetch(`${listening.url}/taxonomies`, { headers: { 'X-Forwarded-For': forwarded } })).status);
    expect(statuses).toEqual([200, 429, 200]);
    await listening.close();
    await opened.close();
  });
});
