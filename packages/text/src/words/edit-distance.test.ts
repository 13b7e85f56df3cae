import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistanceAtMostOne } from './edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 8 });

describe('editDistanceAtMostOne', () => {
  it('is true for the same word and for one slip', () => {
    expect(editDistanceAtMostOne('логопед', 'логопед')).toBe(true);
    expect(editDistanceAtMostOne('логопед', 'логпед')).toBe(true);
    expect(editDistanceAtMostOne('логопед', 'логоопед')).toBe(true);
    expect(editDistanceAtMostOne('логопед', 'лагопед')).toBe(true);
    expect(editDistanceAtMostOne('логопед', 'лоогпед')).toBe(true);
    expect(editDistanceAtMostOne('', 'а')).toBe(true);
  });

  it('is false for two slips', () => {
    expect(editDistanceAtMostOne('логопед', 'лагапед')).toBe(false);
    expect(editDistanceAtMostOne('логопед', 'логоп')).toBe(false);
    expect(editDistanceAtMostOne('абв', 'вба')).toBe(false);
    expect(editDistanceAtMostOne('аб', 'ба1')).toBe(false);
  });

  it('does not depend on the order of the words', () => {
    fc.assert(fc.property(word, word, (a, b) => editDistanceAtMostOne(a, b) === editDistanceAtMostOne(b, a)));
  });

  it('is true after any single deletion, replacement or swap', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        fc.pre(text.length > 1);
        const at = seed % (text.length - 1);
        const [first = '', second = ''] = text.slice(at, at + 2);
        const [before, after] = [text.slice(0, at), text.slice(at + 2)];
        for (const slip of [before + second + after, `${before}х${second}${after}`, before + second + first + after]) {
          expect(editDistanceAtMostOne(text, slip)).toBe(true);
        }
      }),
    );
  });
});
