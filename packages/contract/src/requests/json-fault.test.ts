import { expect, test } from 'vitest';
import { jsonFault } from './json-fault.ts';

test.each([
  ['', 1, 1],
  ['привіт', 1, 1],
  ['{"a": 1', 1, 8],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['{a: 1}', 1, 2],
  ['[1, 2,, 3]', 1, 7],
  ['{\n  "а": "б",\n  "в": nul\n}', 3, 8],
  ['{"a": "line\nbreak"}', 1, 7],
  ['{"a": 01}', 1, 7],
  ['{"a": 1} x', 1, 10],
  ['{"a": "\\x"}', 1, 7],
  ['😀', 1, 1],
  ['{"😀": 1 2}', 1, 9],
  ['[}', 1, 2],
])('%j is at fault in line %i, character %i', (text, line, column) => {
  expect(() => {
    JSON.parse(text);
  }).toThrow();
  expect(jsonFault(text)).toEqual({ line, column });
});

test('no depth and no length is too much', () => {
  const depth = 100_000;
  expect(jsonFault('['.repeat(depth))).toEqual({ line: 1, column: depth + 1 });
  expect(jsonFault(`"${'я'.repeat(depth)}`)).toEqual({ line: 1, column: 1 });
  expect(jsonFault(`["${'я'.repeat(depth)}",]`).column).toBe(depth + 5);
});
