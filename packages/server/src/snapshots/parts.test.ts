import { describe, expect, it } from 'vitest';
import type { IndexedEntry } from './indexed-entries.ts';
import { partsOf, ranksOf } from './parts.ts';

const kyiv = 'UA32000000000030281';
const lviv = 'UA46000000000026241';
const bucha = 'UA32080070010087821';

const entry = (number: number, codes: readonly string[], name = '') =>
  ({ id: String(number).padStart(4, '0'), place_codes: codes, sort_name: name }) as unknown as IndexedEntry;
const many = (count: number, codes: readonly string[], from = 0) =>
  Array.from({ length: count }, (_, index) => entry(from + index, codes));
const sizes = (entries: readonly IndexedEntry[]) =>
  Object.fromEntries(partsOf(entries, [kyiv, lviv]).map(({ code, entries: some }) => [code, some.length]));

describe('the parts of a snapshot', () => {
  it('are the oblasts with enough services, and one for all others', () => {
    expect(sizes([...many(100, [kyiv, bucha]), ...many(99, [lviv], 100)])).toEqual({ [kyiv]: 100, ukraine: 99 });
    expect(sizes(many(5, [kyiv]))).toEqual({ ukraine: 5 });
    expect(sizes([])).toEqual({});
  });

  it('have what concerns several oblasts, or none, in the one for all others', () => {
    const everywhere = [entry(900, [kyiv, `serves:${lviv}`]), entry(901, []), entry(902, ['XX'])];
    expect(sizes([...many(100, [kyiv, `serves:${bucha}`]), ...everywhere])).toEqual({ [kyiv]: 100, ukraine: 3 });
  });

  it('leave the order of names to all of them together', () => {
    const ranks = ranksOf([entry(3, [kyiv], 'b'), entry(2, [lviv], 'b'), entry(1, [lviv], 'ba'), entry(4, [], 'a')]);
    expect([...ranks].sort(([, a], [, b]) => a - b).map(([id]) => Number(id))).toEqual([4, 2, 3, 1]);
  });
});
