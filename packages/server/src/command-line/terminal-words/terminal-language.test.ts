import { expect, test } from 'vitest';
import { languageAmong, terminalLanguage } from './terminal-language.ts';

test.each([
  [{ LANG: 'uk_UA.UTF-8' }, 'uk'],
  [{ LANG: 'uk' }, 'uk'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'uk_UA' }, 'uk'],
  [{ LANG: 'uk_UA', LC_MESSAGES: 'en_GB' }, 'en'],
  [{ LANG: 'uk_UA', LC_ALL: '' }, 'uk'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'ukz' }, 'en'],
  [{}, 'en'],
])('%j is a terminal in %s', (environment, language) => {
  expect(terminalLanguage(undefined, environment)).toBe(language);
  expect(terminalLanguage('uk', environment)).toBe('uk');
  expect(terminalLanguage('en', environment)).toBe('en');
  expect(terminalLanguage('pl', environment)).toBe(language);
});

test('the option is found among the words, the last one when there are several', () => {
  expect(languageAmong(['pull', '--language', 'uk'])).toBe('uk');
  expect(languageAmong(['pull', '--language=en', '--json'])).toBe('en');
  expect(languageAmong(['--language', 'uk', '--language=en'])).toBe('en');
  expect(languageAmong(['pull', '--language'])).toBeUndefined();
  expect(languageAmong(['pull'])).toBeUndefined();
});
