import { expect, test } from 'vitest';
import { negotiateLanguage } from './negotiate-language.ts';

test('Ukrainian is the default', () => {
  expect(negotiateLanguage({})).toBe('uk');
  expect(negotiateLanguage({ acceptLanguage: '' })).toBe('uk');
  expect(negotiateLanguage({ acceptLanguage: '*' })).toBe('uk');
  expect(negotiateLanguage({ acceptLanguage: 'fr, de;q=0.9' })).toBe('uk');
});

test('the lang parameter wins over Accept-Language', () => {
  expect(negotiateLanguage({ lang: 'en', acceptLanguage: 'uk' })).toBe('en');
  expect(negotiateLanguage({ lang: 'uk', acceptLanguage: 'en' })).toBe('uk');
});

test('a lang that no record is written in leaves the choice to Accept-Language', () => {
  expect(negotiateLanguage({ lang: 'fr', acceptLanguage: 'en' })).toBe('en');
  expect(negotiateLanguage({ lang: 'fr' })).toBe('uk');
});

test('the q-values of Accept-Language decide, and the order between equal ones', () => {
  expect(negotiateLanguage({ acceptLanguage: 'uk;q=0.5, en;q=0.8' })).toBe('en');
  expect(negotiateLanguage({ acceptLanguage: 'en, uk' })).toBe('en');
  expect(negotiateLanguage({ acceptLanguage: 'fr, en;q=0.3' })).toBe('en');
});

test('a language with q=0 is not wanted', () => {
  expect(negotiateLanguage({ acceptLanguage: 'en;q=0' })).toBe('uk');
  expect(negotiateLanguage({ acceptLanguage: 'en;q=0.0, uk;q=0.1' })).toBe('uk');
});

test('regional variants and any letter case count as their language', () => {
  expect(negotiateLanguage({ lang: 'en-GB' })).toBe('en');
  expect(negotiateLanguage({ acceptLanguage: 'EN-us;q=0.9' })).toBe('en');
  expect(negotiateLanguage({ lang: 'uk-UA', acceptLanguage: 'en' })).toBe('uk');
});

test('a header that makes no sense is no reason to fail', () => {
  for (const acceptLanguage of [';;;', 'en;q=abc', ','.repeat(5000), 'en;q=5', '\u{1F600}']) {
    expect(negotiateLanguage({ acceptLanguage })).toBe('uk');
  }
});
