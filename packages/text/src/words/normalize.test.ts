import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { normalize } from './normalize.ts';

describe('normalize', () => {
  it('lower-cases and keeps й and ї as letters, composed or not', () => {
    expect(normalize('ЙІЇЄ')).toBe('йіїє');
    expect(normalize('Ии\u0306 І\u0308і\u0308')).toBe('ий її');
  });

  it('drops stress marks, soft hyphens and zero-width characters', () => {
    expect(normalize('за\u0301мок')).toBe('замок');
    expect(normalize('пси\u00ADхо\u200Bлог\uFEFF')).toBe('психолог');
  });

  it('drops every character used as an apostrophe between letters', () => {
    for (const apostrophe of "'’ʼ‘`´ʹ′") expect(normalize(`здоров${apostrophe}я`)).toBe('здоровя');
    expect(normalize("don't")).toBe('dont');
  });

  it('reads a double quote as an apostrophe only inside a lower-case word', () => {
    expect(normalize('здоров"я')).toBe('здоровя');
    expect(normalize('ТОВ"Єдність"')).toBe('тов єдність ');
    expect(normalize('"Ялинка"')).toBe(' ялинка ');
  });

  it('does not tell ґ from г and ё from е', () => {
    expect(normalize('ґанок')).toBe('ганок');
    expect(normalize('Звёздный')).toBe('звездный');
  });

  it('reads accented Latin vowels as plain ones', () => {
    expect(normalize('Café')).toBe('cafe');
    expect(normalize('Запор\u00F3жжя')).toBe('запорожжя');
  });

  it('leaves text it does not know as it is', () => {
    expect(normalize('')).toBe('');
    expect(normalize('№ 5 – ☎')).toBe('№ 5 – ☎');
  });

  it('changes nothing the second time, whatever the text', () => {
    const pieces = fc.string({
      unit: fc.constantFrom(
        ...'aAcCоОіІїЇйЙґҐёЁтТБbBqЖъ\'’"ʼ -19é'.split(''),
        'и\u0306',
        '\u0301',
        '\u00AD',
        '\u200B',
        '\u0308',
        '\u0323',
        'İ',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(pieces, anyText), (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on broken text such as a lone surrogate', () => {
    expect(normalize('а\uD800б')).toBe('а\uD800б');
  });
});
