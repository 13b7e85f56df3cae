import { expect, test } from 'vitest';
import { harmlessJson, harmlessLine, harmlessLines } from './harmless-text.ts';

test('what a person wrote stays as it is', () => {
  const text = 'Мені потрібен логопед — «швидко»! 👨‍👩‍👧 İstanbul, שלום';
  expect(harmlessLine(text)).toBe(text);
});

test.each([
  ['\u001b[2J\u001b[31m', '<U+001B>[2J<U+001B>[31m'],
  ['\u009b31m', '<U+009B>31m'],
  ['\u0007\u0008\u007f', '<U+0007><U+0008><U+007F>'],
  ['не телефонуйте\u202eіт', 'не телефонуйте<U+202E>іт'],
  ['\u2066a\u2069\u200fb\u061c', '<U+2066>a<U+2069><U+200F>b<U+061C>'],
  ['a\u2028b', 'a<U+2028>b'],
  ['\ufeffa\u{e0041}', '<U+FEFF>a<U+E0041>'],
  ['\ud83d', '<U+D83D>'],
  ['a\tb', 'a b'],
])('%j is shown as %s', (text, shown) => {
  expect(harmlessLine(text)).toBe(shown);
});

test('lines stay lines, however they end, and cannot be overwritten', () => {
  expect(harmlessLines('one\ntwo\r\nthree\rfour')).toEqual(['one', 'two', 'three', 'four']);
  expect(harmlessLine('one\ntwo')).toBe('one<U+000A>two');
});

test('JSON keeps its value and loses its effect', () => {
  const value = { note: '\u001b[2J\u202e\u009b\u{e0041}\u2028 «добре» 😀' };
  const json = harmlessJson(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(json).not.toMatch(/[\p{Cc}\u202e\u2028\u{e0000}-\u{e007f}]/u);
  expect(json).toContain('«добре» 😀');
});
