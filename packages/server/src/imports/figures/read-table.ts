import { UnreadableText } from '../../opening-text/opening-text.ts';
import type { ContentLanguageCode } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { cellText, type Cell, type Sheet, type SheetRow } from '../../spreadsheets/sheet.ts';
import type { BilingualFault, BilingualNotice } from '../faults.ts';
import { bilingual } from '../read-rows.ts';
import type { FigureTable } from './table-of-sheet.ts';

/** A row of a table, read. */
export interface TableRow<Key extends string, Values> {
  sheet: string;
  number: number;
  /** The columns that the file has, with their headings in it. */
  headings: ReadonlyMap<Key, string>;
  texts: ReadonlyMap<Key, string>;
  values: Values;
  /** Columns whose cell holds a number, which no two people read otherwise; text may be meant in two ways. */
  numeric: ReadonlySet<Key>;
  /** Columns whose cell could not be read. */
  unreadable: ReadonlySet<Key>;
  /** The language of the headings. */
  language: ContentLanguageCode;
  /** Whether there are headings that tell it. */
  isLanguageTold: boolean;
}

/** How tables of one kind are read. */
export interface TableReading<Key extends string> {
  /** Reads a cell that has a value of its own; texts have none. Throws UnreadableText. */
  read: (key: Key, text: string) => unknown;
  headingOf: (key: Key) => Bilingual;
  /** Columns that the file must have; one of each group is enough. */
  required: readonly (readonly Key[])[];
}

export interface ReadTable<Key extends string, Values> {
  rows: TableRow<Key, Values>[];
  faults: BilingualFault[];
  notices: BilingualNotice[];
}

/** Reports what is wrong with a cell. */
export type ReportCell<Key extends string> = (
  row: Pick<TableRow<Key, unknown>, 'sheet' | 'number' | 'headings' | 'texts' | 'language'>,
  key: Key,
  problem: Bilingual,
  fix: Bilingual,
) => void;

/** Turns what is wrong with a cell into a fault. */
export function cellReporter<Key extends string>(
  faults: BilingualFault[],
  headingOf: (key: Key) => Bilingual,
): ReportCell<Key> {
  return (row, key, problem, fix) => {
    const column = row.headings.get(key) ?? headingOf(key)[row.language];
    faults.push({ sheet: row.sheet, row: row.number, key, column, value: row.texts.get(key) ?? '', problem, fix });
  };
}

/** Reads the rows of a table below its headings. */
export function readTable<Key extends string, Values extends object>(
  sheet: Sheet,
  table: FigureTable<Key>,
  reading: TableReading<Key>,
): ReadTable<Key, Values> {
  const read: ReadTable<Key, Values> = { rows: [], faults: [], notices: [] };
  if (sheet.isHidden) {
    read.notices.push({
      sheet: sheet.name,
      text: both('Аркуш прихований, тому його не прочитано.', 'The sheet is hidden, so it was not read.'),
    });
    return read;
  }
  checkColumns(sheet, table, reading, read);
  const headings = new Map([...table.columns.values()].map(({ key, heading }) => [key, heading]));
  for (const row of sheet.rows) {
    if (row.number <= table.row || row.cells.every((cell) => typeof cell !== 'object' && cellText(cell) === ''))
      continue;
    read.rows.push(readRow(sheet.name, row, { table, headings, reading, faults: read.faults }));
  }
  return read;
}

function checkColumns<Key extends string, Values>(
  sheet: Sheet,
  { row, columns, unknown, repeated, language }: FigureTable<Key>,
  { required, headingOf }: TableReading<Key>,
  { faults, notices }: ReadTable<Key, Values>,
): void {
  for (const heading of unknown) {
    notices.push({
      sheet: sheet.name,
      text: both(
        `Колонки «${heading}» тут не знають, її не прочитано.`,
        `The column “${heading}” is not known here; it was not read.`,
      ),
    });
  }
  for (const heading of repeated) {
    faults.push({
      sheet: sheet.name,
      row,
      column: heading,
      value: heading,
      problem: both('Про це каже вже інша колонка.', 'Another column tells this already.'),
      fix: both('Залиште одну з них.', 'Keep one of them.'),
    });
  }
  const present = new Set([...columns.values()].map(({ key }) => key));
  for (const group of required) {
    const [key] = group;
    if (key === undefined || group.some((one) => present.has(one))) continue;
    const heading = headingOf(key);
    faults.push({
      sheet: sheet.name,
      row,
      key,
      column: heading[language],
      value: '',
      problem: both('Немає обов’язкової колонки.', 'A required column is missing.'),
      fix: both(`Додайте колонку «${heading.uk}».`, `Add the column “${heading.en}”.`),
    });
  }
}

function readRow<Key extends string, Values extends object>(
  sheet: string,
  { number, cells }: SheetRow,
  {
    table,
    headings,
    reading,
    faults,
  }: {
    table: FigureTable<Key>;
    headings: ReadonlyMap<Key, string>;
    reading: TableReading<Key>;
    faults: BilingualFault[];
  },
): TableRow<Key, Values> {
  const texts = new Map<Key, string>();
  const numeric = new Set<Key>();
  const unreadable = new Set<Key>();
  const values: Record<string, unknown> = {};
  for (const [position, { key, heading }] of table.columns) {
    const cell = cells[position];
    const text = cellText(cell);
    if (text !== '') texts.set(key, text);
    if (typeof cell === 'number') numeric.add(key);
    const refusal = readCell(cell, text, (known) => (values[key] = reading.read(key, known)));
    if (!refusal) continue;
    unreadable.add(key);
    const value = typeof cell === 'object' ? cell.error : text;
    faults.push({ sheet, row: number, key, column: heading, value, ...refusal });
  }
  const { language, isLanguageTold } = table;
  return { sheet, number, headings, texts, values: values as Values, numeric, unreadable, language, isLanguageTold };
}

function readCell(
  cell: Cell,
  text: string,
  read: (text: string) => unknown,
): { problem: Bilingual; fix: Bilingual } | undefined {
  if (typeof cell === 'object') {
    return {
      problem: both('Формула в клітинці не дала значення.', 'The formula in the cell gives no value.'),
      fix: both(
        'Напишіть значення замість формули або виправте її і збережіть файл.',
        'Write the value instead of the formula, or correct it and save the file.',
      ),
    };
  }
  if (text === '') return undefined;
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableText) return { problem: bilingual(error.problem), fix: bilingual(error.fix) };
    throw error;
  }
}
