import { expect, test } from 'vitest';
import { remainderOf } from './remainder.ts';

const parts = (...values: number[]) => values.map((value) => ({ value }));

test('is what the parts leave out', () => {
  expect(remainderOf(4925, parts(2490, 1395, 991))).toBe(49);
});

test('is nothing when the parts are all of it, whatever binary fractions make of them', () => {
  expect(remainderOf(0.3, parts(0.1, 0.2))).toBe(0);
  expect(remainderOf(1.1, parts(0.7, 0.2))).toBe(0.2);
});

test('is below zero when the parts exceed the value', () => {
  expect(remainderOf(10, parts(6, 5))).toBe(-1);
});
