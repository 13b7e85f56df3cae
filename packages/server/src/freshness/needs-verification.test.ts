import { expect, test } from 'vitest';
import { needsVerification } from './needs-verification.ts';

const now = new Date('2026-03-18T10:00:00+02:00');
const verified = (verifiedAt: string | undefined, reviewEveryDays?: number, status: 'active' | 'defunct' = 'active') =>
  needsVerification({ verifiedAt, reviewEveryDays, status }, now);

test('without a rule of its own an organization has 180 days, the last of them included', () => {
  expect(verified('2025-09-19T00:30:00+03:00')).toBe(false);
  expect(verified('2025-09-18T23:30:00+03:00')).toBe(true);
});

test('a rule of its own comes first, be it longer or shorter', () => {
  expect(verified('2026-03-11T10:00:00+02:00', 7)).toBe(false);
  expect(verified('2026-03-10T10:00:00+02:00', 7)).toBe(true);
  expect(verified('2025-04-01T10:00:00+03:00', 365)).toBe(false);
});

test('days are those of Kyiv, whatever zone the moment is written in', () => {
  expect(verified('2026-03-10T22:30:00Z', 7)).toBe(false);
  expect(verified('2026-03-10T21:30:00Z', 7)).toBe(true);
});

test('what was never verified is told only to those who have a rule', () => {
  expect(verified(undefined)).toBe(false);
  expect(verified(undefined, 365)).toBe(true);
});

test('what is no longer offered needs no verification', () => {
  expect(verified('2020-01-01T00:00:00Z', 7, 'defunct')).toBe(false);
});
