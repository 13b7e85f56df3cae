import { describe, expect, it } from 'vitest';
import { isRetriedStatus } from '../errors/retried-status.ts';
import { readRetryAfter, waitBeforeRetry } from './retry.ts';

describe('the wait before another attempt', () => {
  it('doubles from half a second up to eight', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((failed) => waitBeforeRetry(failed, 0))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
  });

  it('is shortened at random by up to a half', () => {
    expect(waitBeforeRetry(1, 0.5)).toBe(375);
    expect(waitBeforeRetry(5, 0.999)).toBeCloseTo(4004);
  });

  it('is what the server asks for, up to thirty seconds', () => {
    expect(waitBeforeRetry(1, 0.9, 0)).toBe(0);
    expect(waitBeforeRetry(1, 0.9, 30)).toBe(30_000);
    expect(waitBeforeRetry(1, 0.9, 31)).toBeUndefined();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-12T10:00:00Z');
  it.each([
    ['120', 120],
    ['0', 0],
    ['1.5', 1.5],
    ['Mon, 12 Jan 2026 10:00:30 GMT', 30],
    ['Mon, 12 Jan 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
  ])('%j is %j seconds', (value, seconds) => {
    expect(readRetryAfter(new Headers({ 'retry-after': value }), now)).toBe(seconds);
  });

  it('may be missing', () => {
    expect(readRetryAfter(new Headers(), now)).toBeUndefined();
  });
});

it('only statuses that may pass are retried', () => {
  expect(
    [400, 401, 403, 404, 408, 409, 410, 413, 422, 429, 500, 501, 502, 503, 504, 505].filter(isRetriedStatus),
  ).toEqual([408, 429, 500, 502, 503, 504]);
});
