import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { analyze } from './analyze.ts';

describe('analyze', () => {
  it('gives the same stems for inflected forms of the same words', () => {
    expect(analyze('Психологічна допомога дітям у Кривому Розі')).toEqual(
      analyze('психологічної допомоги дитині, Кривий Ріг'),
    );
  });

  it('leaves out the stop words of both languages', () => {
    expect(analyze('де знайти центр для дітей')).toEqual(analyze('центр діти'));
    expect(analyze('I need help with the documents')).toEqual(['help', 'document']);
  });

  it('keeps stop words when there is nothing else', () => {
    expect(analyze('де?')).toEqual(['де']);
  });

  it('keeps order and repeats', () => {
    expect(analyze('school, школа, schools')).toEqual(['school', 'школ', 'school']);
  });

  it('never throws and never gives an empty stem, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const stem of analyze(text)) expect(stem).not.toBe('');
      }),
    );
  });

  it('takes time in proportion to the text, even for one endless word', () => {
    const hard = [
      "а'".repeat(50_000),
      'нн'.repeat(50_000),
      "'".repeat(100_000),
      'a\u00AD'.repeat(50_000),
      'програм'.repeat(15_000),
    ];
    const started = Date.now();
    for (const text of hard) analyze(text);
    analyze('Консультація психолога у центрі Бучі, пн-пт 9-18. '.repeat(2000));
    // Quadratic behaviour takes minutes at these lengths; linear takes a few hundred milliseconds.
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
