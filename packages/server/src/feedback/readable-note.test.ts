import { expect, test } from 'vitest';
import { readableNote } from './readable-note.ts';

test('a note keeps its words and lines', () => {
  expect(readableNote('  Зачинено вже тиждень.\r\nТабличка «ремонт» 🙂 ')).toBe(
    'Зачинено вже тиждень.\nТабличка «ремонт» 🙂',
  );
});

test('what would act instead of being shown is left out', () => {
  expect(readableNote('a\u001b[31mb\u0007\u202ec\u2028d\ufeffe\u{e0041}f\ud800')).toBe('a[31mbcdef');
});

test('a note with nothing to read is none', () => {
  for (const empty of [undefined, '', ' \n\t ', '\u0000\u200f']) expect(readableNote(empty)).toBeUndefined();
});
