import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the edit distance', () => {
  it.each([
    ['логопед', 'логопед', 0],
    ['логопет', 'логопед', 1],
    ['псхолог', 'психолог', 1],
    ['бчуа', 'буча', 1],
    ['бучаа', 'буча', 1],
    ['юритс', 'юрист', 1],
    ['', 'аб', 2],
    ['юрист', 'центр', 3],
  ])('of %s and %s is %i, counted to two', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
  });

  it('is the same both ways, and 0 only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
        expect(editDistance(a, b, 3) === 0).toBe(a === b);
      }),
    );
  });
});
