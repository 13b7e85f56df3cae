import { dateOfSerial, timeOfSerial } from './number-formats.ts';
import type { Cell, SheetRow } from './sheet.ts';
import { unescaped, type Workbook } from './workbook.ts';
import { walkXml } from './xml.ts';

/** Nobody merges more cells than that by hand; a file made to keep the server busy does. */
const MOST_MERGED = 5000;
const MOST_ROWS_MERGED = 10_000;
/** Columns beyond this one are not read: nobody means them. */
const MOST_COLUMNS = 500;

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  text: string | undefined;
  hasFormula: boolean;
}

/**
 * The rows of a sheet that hold anything. A value that is merged down over several rows stands in each of them: that is what
 * the person sees.
 */
export function readWorksheet(xml: string, workbook: Workbook): SheetRow[] {
  const rows = new Map<number, Cell[]>();
  const merged: string[] = [];
  let rowNumber = 0;
  let column = -1;
  let cell: OpenCell | undefined;
  let into: 'value' | 'text' | undefined;
  let isPhonetic = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        rowNumber = Number(attributes()['r'] ?? rowNumber + 1);
        column = -1;
      } else if (name === 'c') {
        const { r: reference, t: type = 'n', s: style = '0' } = attributes();
        column = reference === undefined ? column + 1 : columnOf(reference);
        cell = { column, type, style: Number(style), value: undefined, text: undefined, hasFormula: false };
      } else if (name === 'v') into = 'value';
      else if (name === 't' && !isPhonetic) into = 'text';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'mergeCell') merged.push(attributes()['ref'] ?? '');
    },
    text(text) {
      if (cell && into) cell[into] = (cell[into] ?? '') + text;
    },
    close(name) {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c' && cell) {
        const value = valueOf(cell, workbook);
        if (value !== undefined && cell.column < MOST_COLUMNS) {
          const cells = rows.get(rowNumber) ?? [];
          cells[cell.column] = value;
          rows.set(rowNumber, cells);
        }
        cell = undefined;
      }
    },
  });
  for (const range of merged.slice(0, MOST_MERGED)) fillDown(rows, range);
  return [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells: Array.from(cells) }));
}

function valueOf({ type, style, value, text, hasFormula }: OpenCell, workbook: Workbook): Cell {
  if (type === 'inlineStr') return text === undefined ? undefined : unescaped(text);
  if (value === undefined || value === '') return hasFormula && type !== 'str' ? { error: '=' } : undefined;
  switch (type) {
    case 's':
      return workbook.strings[Number(value)];
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return value.slice(0, 10);
    default:
      return shown(Number(value), style, workbook);
  }
}

function shown(number: number, style: number, { styles, calendar }: Workbook): Cell {
  if (Number.isNaN(number)) return undefined;
  const as = styles[style];
  // 0.6 is shown as 60 %, and that is what the person means.
  if (as === 'percent') return `${Number((number * 100).toPrecision(15))} %`;
  if (as === 'time' || (as === 'date' && number < 1)) return timeOfSerial(number);
  return (as === 'date' ? dateOfSerial(number, calendar) : undefined) ?? number;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function fillDown(rows: Map<number, Cell[]>, range: string): void {
  const [first = '', last = first] = range.split(':');
  const column = columnOf(first);
  const from = Number(/\d+$/.exec(first)?.[0]);
  const value = rows.get(from)?.[column];
  if (value === undefined) return;
  const until = Math.min(Number(/\d+$/.exec(last)?.[0]), from + MOST_ROWS_MERGED);
  for (let row = from + 1; row <= until; row++) {
    // Rows with nothing of their own stay empty.
    const cells = rows.get(row);
    if (cells) cells[column] ??= value;
  }
}
