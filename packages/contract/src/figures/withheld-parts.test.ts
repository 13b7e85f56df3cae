import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withheldParts } from './withheld-parts.ts';

const withheld = (total: number, values: readonly number[], smallest: number) => {
  const hidden = withheldParts(
    total,
    values.map((value) => ({ value })),
    smallest,
  );
  return hidden && [...hidden].toSorted((one, other) => one - other);
};

describe('parts that are withheld', () => {
  test.each<[string, number, number[], number[] | undefined]>([
    ['are none when none is small', 4925, [2490, 1395, 991], []],
    ['are none when the small ones are nobody', 30, [30, 0], []],
    ['are a small one and the next, from which it could be worked out', 43, [3, 10, 30], [0, 1]],
    ['are the small ones when together they are many', 57, [4, 3, 50], [0, 1]],
    ['are more when small ones are the smallest they can be', 52, [1, 1, 20, 30], [0, 1, 2]],
    ['are all of a breakdown that nothing can save', 8, [8, 0], []],
    ['leave no breakdown when one alone is small', 4 + 20, [4], undefined],
  ])('%s', (_, total, values, expected) => {
    expect(withheld(total, values, 5)).toEqual(expected);
  });

  test('cannot be worked out from all that is published, not even by who knows the rule and the rest', () => {
    const breakdown = fc.record({
      values: fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }),
      others: fc.nat(3),
      smallest: fc.integer({ min: 3, max: 5 }),
      knowsOthers: fc.boolean(),
    });
    fc.assert(
      fc.property(breakdown, ({ values, others, smallest, knowsOthers }) => {
        const total = sumOf(values) + others;
        const hidden = withheld(total, values, smallest);
        fc.pre(hidden !== undefined && hidden.length > 0);
        const rest = total - sumOf(values.filter((_, index) => !hidden.includes(index)));
        const candidates = [...sharings(hidden.length, rest)].filter((guess) => {
          if (knowsOthers && sumOf(guess) !== rest - others) return false;
          const guessed = values.map((value, index) => guess[hidden.indexOf(index)] ?? value);
          return String(withheld(total, guessed, smallest)) === String(hidden);
        });
        for (const [place, index] of hidden.entries()) {
          if ((values[index] ?? 0) >= smallest) continue;
          expect(new Set(candidates.map((guess) => guess[place])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** All ways to share at most `most` among so many, at least one each. */
function* sharings(count: number, most: number): Generator<number[], void> {
  if (count === 0) yield [];
  for (let value = 1; count > 0 && value <= most; value += 1) {
    for (const others of sharings(count - 1, most - value)) yield [value, ...others];
  }
}
