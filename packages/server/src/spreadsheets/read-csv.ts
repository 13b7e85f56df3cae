import { decodeText } from './decode-text.ts';
import type { Sheet, SheetRow } from './sheet.ts';

type Separator = ';' | ',' | '\t';
const SEPARATORS: readonly Separator[] = [';', '\t', ','];

/** Reads a CSV file: separated by semicolons, commas or tabs, in any encoding that `decodeText` knows. `name` stands for the sheet. */
export function readCsv(file: Uint8Array, name: string): Sheet {
  const text = decodeText(file);
  // Excel's own hint in the first line.
  const [hint = '', told] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const content = text.slice(hint.length);
  const separator = SEPARATORS.find((one) => one === told) ?? likelySeparator(content);
  const rows = rowsOf(content, separator, hint === '' ? 1 : 2);
  return { name, isHidden: false, rows };
}

/** The one that the first lines hold most of, outside quotes. */
function likelySeparator(text: string): Separator {
  const start = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, 20)
    .join('\n');
  const counted = SEPARATORS.map((separator) => ({ separator, count: start.split(separator).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.separator ?? ';';
}

/** Rows that hold anything, each with the number of the line of the table that a spreadsheet program shows it in. */
function rowsOf(text: string, separator: Separator, firstNumber: number): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = firstNumber;
  let cells: string[] = [];
  let position = 0;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
    number++;
    cells = [];
  };
  while (position < text.length) {
    const cell = cellAt(text, position, separator);
    cells.push(cell.value);
    position = cell.end;
    if (text[position] === separator) {
      position++;
      if (position >= text.length) cells.push('');
    } else {
      position += text.startsWith('\r\n', position) ? 2 : 1;
      endRow();
    }
  }
  if (cells.length > 0) endRow();
  return rows;
}

function cellAt(text: string, start: number, separator: Separator): { value: string; end: number } {
  let value = '';
  let position = start;
  if (text[position] === '"') {
    position++;
    for (;;) {
      const quote = text.indexOf('"', position);
      if (quote < 0) return { value: value + text.slice(position), end: text.length };
      value += text.slice(position, quote);
      position = quote + 1;
      if (text[position] !== '"') break;
      value += '"';
      position++;
    }
  }
  let end = position;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: value + text.slice(position, end), end };
}
