import { expect, it } from 'vitest';
import { languageName } from './language-name.ts';

it.each([
  ['uk', 'uk', 'українська'],
  ['uk', 'en', 'Ukrainian'],
  ['ukl', 'en', 'Ukrainian Sign Language'],
  ['rom', 'uk', 'ромська'],
  ['zz', 'uk', 'zz'],
  ['!', 'uk', '!'],
  ['', 'en', ''],
])('the language «%s» is called in %s: %s', (code, language, name) => {
  expect(languageName(code, language)).toBe(name);
});
