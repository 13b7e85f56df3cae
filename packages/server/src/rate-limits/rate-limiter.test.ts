import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { networkHash } from './network-hash.ts';
import { RateLimiter } from './rate-limiter.ts';
import { sharedAtOnce, sharedNowAndThen } from './rate-policy.ts';
import { sharedCounts, type RequestCounts } from './request-counts.ts';

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const sixty = sharedNowAndThen({ name: 'requests', limit: 60, windowSeconds: 60 });

async function admittedOf(limiter: RateLimiter, times: number, policy = sixty, subject = 'a'): Promise<number> {
  let admitted = 0;
  for (let index = 0; index < times; index += 1)
    if ((await limiter.admit(policy, subject, NOW)).admitted) admitted += 1;
  return admitted;
}

describe('a limiter alone', () => {
  test('lets through exactly the limit, then says when there is room again', async () => {
    const limiter = new RateLimiter();
    expect(await limiter.admit(sixty, 'a', NOW)).toMatchObject({ admitted: true, remaining: 59, resetSeconds: 60 });
    expect(await admittedOf(limiter, 100)).toBe(59);
    expect(await limiter.admit(sixty, 'a', later(17.5))).toMatchObject({
      admitted: false,
      remaining: 0,
      resetSeconds: 43,
    });
    expect(await limiter.admit(sixty, 'b', NOW)).toMatchObject({ admitted: true });
    expect(await limiter.admit(sixty, 'a', later(60))).toMatchObject({ admitted: true, remaining: 59 });
  });

  test('requests at the same moment do not slip through together', async () => {
    const limiter = new RateLimiter();
    const standings = await Promise.all(Array.from({ length: 200 }, () => limiter.admit(sixty, 'a', NOW)));
    expect(standings.filter(({ admitted }) => admitted)).toHaveLength(60);
  });
});

describe('copies whose counts cannot be reached', () => {
  const away: RequestCounts = {
    add: () => Promise.reject(new Error('away')),
    forgetBefore: () => Promise.reject(new Error('away')),
  };

  test('count alone, and forget nothing', async () => {
    expect(await admittedOf(new RateLimiter(away), 200)).toBe(60);
    const atOnce = sharedAtOnce({ name: 'writes', limit: 5, windowSeconds: 60 });
    expect(await admittedOf(new RateLimiter(away), 20, atOnce)).toBe(5);
  });
});

describe.each(databases)('copies that count together on $kind', ({ open }) => {
  let opened: TestDatabase;
  let copies: () => RateLimiter[];
  beforeAll(async () => {
    opened = await open();
    copies = () => Array.from({ length: 3 }, () => new RateLimiter(sharedCounts(opened.database)));
  });
  afterAll(() => opened.close());

  test('what is shared at once is exact, however the requests are spread', async () => {
    const policy = sharedAtOnce({ name: 'writes', limit: 20, windowSeconds: 60 });
    const standings = await Promise.all(
      copies().flatMap((copy) => Array.from({ length: 30 }, () => copy.admit(policy, 'key', NOW))),
    );
    expect(standings.filter(({ admitted }) => admitted)).toHaveLength(20);
  });

  test('what is shared now and then exceeds the limit by a share for each further copy at most', async () => {
    const standings = await Promise.all(
      copies().flatMap((copy) => Array.from({ length: 100 }, () => copy.admit(sixty, 'spread', NOW))),
    );
    const admitted = standings.filter((standing) => standing.admitted).length;
    expect(admitted).toBeGreaterThan(50);
    expect(admitted).toBeLessThanOrEqual(60 + 2 * sixty.share);
  });

  test('one copy after another finds what the others have used up', async () => {
    const [first, second] = copies() as [RateLimiter, RateLimiter];
    expect(await admittedOf(first, 60, sixty, 'in turn')).toBe(60);
    expect(await admittedOf(second, 60, sixty, 'in turn')).toBeLessThanOrEqual(sixty.share);
  });

  test('a few requests cost no query', async () => {
    let asked = 0;
    const counts: RequestCounts = {
      add: (...counted) => ((asked += 1), sharedCounts(opened.database).add(...counted)),
      forgetBefore: () => Promise.resolve(),
    };
    const limiter = new RateLimiter(counts);
    const generous = sharedNowAndThen({ name: 'requests', limit: 6000, windowSeconds: 60 });
    await admittedOf(limiter, 299, generous, 'town');
    expect(asked).toBe(0);
    await admittedOf(limiter, 1, generous, 'town');
    expect(asked).toBe(1);
  });

  test('old windows are removed', async () => {
    await new RateLimiter(sharedCounts(opened.database)).admit(sixty, 'a', later(7200));
    await sharedCounts(opened.database).forgetBefore(later(3600));
    expect(await opened.database.selectFrom('request_count').select('subject').execute()).toEqual([]);
  });

  test('all copies hash a network alike for a day, differently the next, and the salt of the day before is gone', async () => {
    const [one, other] = [networkHash(opened.database), networkHash(opened.database)];
    const today = await one('203.0.113.7', NOW);
    expect(today).toMatch(/^[\w-]{22}$/);
    expect(await other('203.0.113.7', NOW)).toBe(today);
    expect(await one('203.0.113.8', NOW)).not.toBe(today);
    const tomorrow = later(86_400);
    expect(await one('203.0.113.7', tomorrow)).not.toBe(today);
    const salts = await opened.database.selectFrom('network_salt').select('day').execute();
    expect(salts).toEqual([{ day: tomorrow.toISOString().slice(0, 10) }]);
  });
});
