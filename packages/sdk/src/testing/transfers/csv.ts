import type { Sheet, SheetRow } from './sheet.ts';

/** Reads a table separated by semicolons, tabs or commas, whichever its first lines have most of. In UTF-8 alone. */
export function readCsv(text: string): Sheet {
  const content = text.replace(/^\uFEFF/, '');
  const start = content.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const [separator = ','] = [';', '\t', ','].toSorted((a, b) => start.split(b).length - start.split(a).length);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let number = 1;
  const cell = new RegExp(
    `("(?:[^"]|"")*"|[^"${separator}\\r\\n][^${separator}\\r\\n]*|)(${separator}|\\r\\n?|\\n|$)`,
    'gy',
  );
  for (const [, value = '', end = ''] of content.matchAll(cell)) {
    cells.push(plainCell(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value));
    if (end === separator) continue;
    if (cells.some((one) => one !== '')) rows.push({ number, cells });
    cells = [];
    number++;
    if (end === '') break;
  }
  return { name: 'CSV', rows };
}

/** Writes a table as spreadsheet programs open it, with a mark that it is UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const written = (cell: string) =>
    /[",\r\n]/.test(cell) ? `"${guarded(cell).replaceAll('"', '""')}"` : guarded(cell);
  return `\uFEFF${rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet program would take for a formula, perhaps behind apostrophes already. */
const FORMULA = /^'*[=+\-@\t\r]/;

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell as text: no spaces around it, one kind of line break, no apostrophe against formulas. */
export function plainCell(cell: string): string {
  const text = cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .trim();
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
