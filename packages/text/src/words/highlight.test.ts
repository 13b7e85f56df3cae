import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { analyze } from './analyze.ts';
import { highlight } from './highlight.ts';

function marked(text: string, query: string): string[] {
  return highlight(text, analyze(query)).map(({ start, end }) => text.slice(start, end));
}

describe('highlight', () => {
  it('finds the words of the query in any form', () => {
    expect(marked('Центри та центр, у Центрі; психологи', 'центр')).toEqual(['Центри', 'центр', 'Центрі']);
  });

  it('covers apostrophes and stress marks inside a word', () => {
    expect(marked("Здоро\u0301в'я та здоров’ям", 'здоров"я')).toEqual(["Здоро\u0301в'я", 'здоров’ям']);
  });

  it('leaves quotes around a word outside', () => {
    expect(highlight("'центр'", ['центр'])).toEqual([{ start: 1, end: 6 }]);
  });

  it('gives positions of the original text behind characters outside the basic plane', () => {
    expect(highlight('🏠 дім', analyze('дому'))).toEqual([{ start: 3, end: 6 }]);
  });

  it('finds nothing without stems', () => {
    expect(highlight('центр', [])).toEqual([]);
  });

  it('finds every word of a text by the stems of that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stems = analyze(text);
        expect(highlight(text, stems).length > 0).toBe(stems.length > 0);
      }),
    );
  });
});
