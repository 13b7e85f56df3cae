import type { Bilingual } from './bilingual.ts';

/** A value that a formula could not work out, such as `#REF!`. */
export interface CellError {
  error: string;
}

/** What a cell shows. Dates are `YYYY-MM-DD`, times of day `HH:MM`; an empty cell is undefined. */
export type Cell = string | number | boolean | CellError | undefined;

export interface SheetRow {
  /** As the program shows it, from 1. */
  number: number;
  cells: readonly Cell[];
}

/** One sheet of a spreadsheet; a CSV file has one. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  rows: readonly SheetRow[];
}

/** A file that is no spreadsheet, or one that cannot be read. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** A cell as text: no spaces around it, one kind of line break, no invisible characters, no apostrophe against formulas. */
export function cellText(cell: Cell): string {
  if (cell === undefined || typeof cell === 'object') return '';
  const text = String(cell)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .trim();
  return withoutGuard(text);
}

/** What a spreadsheet program would take for a formula, perhaps behind apostrophes already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Text that a spreadsheet program cannot take for a formula: an apostrophe stands before it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guarded` away again. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
