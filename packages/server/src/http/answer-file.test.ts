import { expect, test } from 'vitest';
import { contentDisposition } from './answer-file.ts';

test.each([
  ['figures 2026-03-18.csv', 'figures 2026-03-18.csv'],
  ['Цифри 2026-03-18.xlsx', 'Tsyfry 2026-03-18.xlsx'],
  ['Шаблон цифр.xlsx', 'Shablon tsyfr.xlsx'],
  ['图.csv', 'file.csv'],
])('%s is saved by old programs as %s', (name, ascii) => {
  expect(contentDisposition(name)).toBe(
    `attachment; filename="${ascii}"; filename*=UTF-8\'\'${encodeURIComponent(name)}`,
  );
});
