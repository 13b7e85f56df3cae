import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../words/normalize.ts';
import { stem } from './stem.ts';

describe('stem', () => {
  it('chooses the language by the script', () => {
    expect(stem('центри')).toBe('центр');
    expect(stem('centers')).toBe('center');
  });

  it('leaves numbers and other scripts as they are', () => {
    expect(stem('1547')).toBe('1547');
    expect(stem('مركز')).toBe('مركز');
    expect(stem('größe')).toBe('größe');
  });

  it('is never empty for a word that is not', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('абвіїйьъєоццкaesy')), minLength: 1 });
    fc.assert(fc.property(word, (text) => stem(normalize(text)) !== ''));
  });
});
