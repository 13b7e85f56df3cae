import { expect, test } from 'vitest';
import { MOST_ATTEMPTS, nextAttempt } from './retry-schedule.ts';

const now = new Date('2026-03-18T08:00:00Z');
const waits = (attempts: number, random = 0, wish?: number) => {
  const next = nextAttempt(attempts, { now, random, wish });
  return next && (next.getTime() - now.getTime()) / 1000;
};

test('attempts follow each other as Standard Webhooks recommends, and end after ten', () => {
  expect(MOST_ATTEMPTS).toBe(10);
  const minutes = [5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440];
  expect(Array.from({ length: 9 }, (_, made) => (waits(made + 1) ?? 0) / 60)).toEqual(minutes);
  expect(waits(10)).toBeUndefined();
});

test('a wait is longer by chance, by no more than a fifth', () => {
  expect(waits(2, 0.5)).toBe(330);
  expect(waits(2, 1)).toBe(360);
});

test('an endpoint that asks for more time gets it, up to a day', () => {
  expect(waits(1, 0, 60_000)).toBe(60);
  expect(waits(3, 0, 60_000)).toBe(1800);
  expect(waits(1, 0, 10 ** 12)).toBe(86_400);
  expect(waits(1, 0, -5000)).toBe(5);
});
