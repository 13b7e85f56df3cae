import { describe, expect, it } from 'vitest';
import { tsvectorOf } from './vector.ts';

describe('the text of a tsvector', () => {
  it('has the stems of all parts in order, with their weights', () => {
    expect(
      tsvectorOf([
        { text: 'Психолог', weight: 'A' },
        { text: 'Буча', weight: 'C' },
        { text: 'Допомога психолога', weight: 'D' },
      ]),
    ).toBe("'психолог':1A,4D 'буч':2C 'допомог':3D");
  });

  it('escapes whatever the stems hold', () => {
    const stems = () => ["o'neil", 'back\\slash', 'nul\0', ''];
    expect(tsvectorOf([{ text: '', weight: 'D' }], stems)).toBe("'o''neil':1D 'back\\\\slash':2D 'nul':3D");
  });

  it('stays within what PostgreSQL can hold', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `w${index % 5000}x`);
    const vector = tsvectorOf([{ text: '', weight: 'D' }], () => [...words, 'ї'.repeat(5000)]);
    const lexemes = vector.split(' ');
    expect(lexemes).toHaveLength(2000);
    expect(Math.max(...lexemes.map((lexeme) => lexeme.split(',').length))).toBeLessThanOrEqual(16);
    expect(Math.max(...Array.from(vector.matchAll(/(\d+)D/g), ([, position]) => Number(position)))).toBeLessThanOrEqual(
      16_383,
    );
  });
});
