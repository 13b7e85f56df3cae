import { readFile } from 'node:fs/promises';
import { IntakeError, KeysetError } from '@resilience-kit/sdk/intakes';
import { expect, test } from 'vitest';
import { ToldError } from '../../problems/told-error.ts';
import { toldText } from './told-text.ts';

test('a failure that knows its words is told in both languages', () => {
  const text = { uk: 'Не вийшло.', en: 'It did not work.' };
  expect(toldText(new ToldError(text))).toEqual(text);
  expect(new ToldError(text).message).toBe(text.en);
});

test('so are those of the SDK, which speaks English', () => {
  expect(toldText(new IntakeError('damaged', 'Changed.'))).toEqual({
    uk: expect.stringContaining('змінили або обрізали') as string,
    en: 'Changed.',
  });
  expect(toldText(new KeysetError('expired', 'Over.')).uk).toContain('Строк дії');
});

test('a file that cannot be read is named, with the reason', async () => {
  const error: unknown = await readFile('/no/such/file').catch((caught: unknown) => caught);
  expect(toldText(error)).toEqual({
    uk: '/no/such/file: такого файлу чи теки немає.',
    en: '/no/such/file: there is no such file or folder.',
  });
});

test('anything else says what it says', () => {
  expect(toldText(new Error('Strange.'))).toEqual({ uk: 'Strange.', en: 'Strange.' });
  expect(toldText('odd')).toEqual({ uk: 'odd', en: 'odd' });
});
