import { expect, test } from 'vitest';
import { readCsv } from '../../spreadsheets/read-csv.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { safeCell } from './safe-cell.ts';

/** The cell as it stands in the file, without the quotes that enclose it. */
async function written(text: string): Promise<string> {
  let file = '';
  for await (const chunk of writeCsv([[safeCell(text)]])) file += chunk;
  return file
    .slice(1, -2)
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"');
}

test.each([
  '=1+1',
  '+380 44 000 00 00',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '"=1',
  "'=1",
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
  '﹦1+1',
  '﹢1',
  '﹣1',
  '﹫a',
  '−1',
  'перший рядок\n=HYPERLINK("http://evil.example","x")',
  'перший\r\n+1',
  "=cmd|' /C calc'!A0",
])('%j begins with an apostrophe wherever a cell could begin', async (text) => {
  for (const line of (await written(text)).split('\n')) {
    expect(line).not.toMatch(/^[\s"]*[=+\-@＝＋－＠﹦﹢﹣﹫−\t\r]/);
  }
});

test.each(['Потрібен логопед', '12:00', 'a = b', 'так; ні', 'один\nдва', 'він сказав "так"', "п'ять"])(
  '%j stays as it is',
  async (text) => {
    expect(await written(text)).toBe(text);
  },
);

test('what hides or turns text is shown', async () => {
  expect(await written('не телефонуйте\u202e\u0000\u200f')).toBe('не телефонуйте<U+202E><U+0000><U+200F>');
  expect(await written('\u202e=1')).toBe('<U+202E>=1');
});

test('a separator in a text does not begin another cell', async () => {
  let file = '';
  for await (const chunk of writeCsv([[safeCell('a;=1'), safeCell('b"'), safeCell('c,d\ne')]])) file += chunk;
  const { rows } = readCsv(Buffer.from(file), 'x');
  expect(rows.map(({ cells }) => cells)).toEqual([['a;=1', 'b"', 'c,d\ne']]);
});
