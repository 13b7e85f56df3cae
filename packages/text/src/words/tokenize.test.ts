import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { normalize } from './normalize.ts';
import { tokenize } from './tokenize.ts';
import { wordRanges } from './word-ranges.ts';

describe('tokenize', () => {
  it('gives the normalised words in order', () => {
    expect(tokenize('Психолог, у м. Буча — безкоштовно!')).toEqual(['психолог', 'у', 'м', 'буча', 'безкоштовно']);
  });

  it('keeps numbers and splits at hyphens', () => {
    expect(tokenize('COVID-19')).toEqual(['covid', '19']);
    expect(tokenize('тел. 15-47')).toEqual(['тел', '15', '47']);
    expect(tokenize('Івано-Франківськ')).toEqual(['івано', 'франківськ']);
    expect(tokenize("15'20")).toEqual(['15', '20']);
  });

  it('keeps a word whole around apostrophes, stress marks and soft hyphens', () => {
    expect(tokenize('об’є\u0301дна\u00ADння')).toEqual(['обєднання']);
  });

  it('does not take quotes around a word for its apostrophes', () => {
    expect(tokenize("'слово' ‘word’")).toEqual(['слово', 'word']);
  });

  it('finds nothing in text without letters and digits', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' — ’ … ')).toEqual([]);
  });

  it('finds only words that are normal already, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of tokenize(text)) expect(normalize(token)).toBe(token);
      }),
    );
  });
});

describe('wordRanges', () => {
  const pieces = fc.string({
    unit: fc.constantFrom(
      ...'аАсіЇoCIq19 -\'"ʼ’.'.split(''),
      '\u0301',
      '\u0308',
      '\u00AD',
      '\u200B',
      '\u3164',
      '\uD800',
      'е\u0308',
    ),
  });

  it('finds the same words as tokenize, at places in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, anyText), (text) => {
        const ranges = wordRanges(text);
        expect(ranges.map((range) => range.token)).toEqual(tokenize(text));
        let reached = 0;
        for (const { start, end } of ranges) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(reached);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
