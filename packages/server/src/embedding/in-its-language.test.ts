import type { Figure } from '@resilience-kit/contract';
import { expect, test } from 'vitest';
import { plainText } from '../figure-pictures/plain-text.ts';
import { foreignTexts, inItsLanguage } from './in-its-language.ts';

test('a text in another language is marked, without the signs that a picture leaves out too', async () => {
  const area = '\u200FЗапоріжжя\uFEFF\u202E';
  const figure = { area, language_fallbacks: [{ pointer: '/area', language: 'uk' }], indicator: {} };
  const foreign = foreignTexts(figure as unknown as Figure);
  expect(foreign).toEqual([{ text: 'Запоріжжя', language: 'uk' }]);
  expect(plainText(area)).toBe('Запоріжжя');
  expect(String(await inItsLanguage('In Запоріжжя, 2025', foreign))).toBe('In <span lang="uk">Запоріжжя</span>, 2025');
});
