import type { ContentLanguageCode } from '../records/stored.ts';
import { UnreadableText } from '../opening-text/opening-text.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';
import { columnKeys, columnOf, type ColumnKey } from '../spreadsheets/columns.ts';
import { findHeadings, type Headings } from '../spreadsheets/headings.ts';
import { cellText, type Cell, type Sheet, type SheetRow } from '../spreadsheets/sheet.ts';
import { isExplaining } from '../spreadsheets/template.ts';
import { cellReaders, type CellReading } from '../service-rows/read-cells.ts';
import type { RowValues } from '../service-rows/row-values.ts';
import type { BilingualFault, BilingualNotice } from './faults.ts';

/** A row of a spreadsheet, read. */
export interface ReadRow {
  sheet: string;
  number: number;
  /** The columns that the file has, with their headings in it. */
  headings: ReadonlyMap<ColumnKey, string>;
  texts: ReadonlyMap<ColumnKey, string>;
  values: RowValues;
  /** Columns whose cell could not be read. */
  unreadable: ReadonlySet<ColumnKey>;
  /** The language of the headings. */
  language: ContentLanguageCode;
}

export interface ReadRows {
  rows: ReadRow[];
  faults: BilingualFault[];
  notices: BilingualNotice[];
}

/** Reads the rows of all sheets that have the headings of the template. `isAlone`: there are no sheets of anything else. */
export function readRows(sheets: readonly Sheet[], terms: CellReading, { isAlone = true } = {}): ReadRows {
  const read: ReadRows = { rows: [], faults: [], notices: [] };
  const reading: Reading = { terms, before: new Map() };
  for (const sheet of sheets) readSheet(sheet, reading, read);
  const hasHeadings =
    read.rows.length > 0 || read.faults.length > 0 || sheets.some((sheet) => !sheet.isHidden && findHeadings(sheet));
  if (!hasHeadings && isAlone) {
    read.faults.push({
      sheet: sheets.find(({ isHidden }) => !isHidden)?.name ?? '',
      row: 1,
      column: '',
      value: '',
      problem: both(
        'На жодному видимому аркуші не знайдено заголовків шаблону.',
        'No visible sheet has the headings of the template.',
      ),
      fix: both(
        'Візьміть шаблон (resilience-kit import --template або /v1/manage/template) і збережіть його заголовки.',
        'Start from the template (resilience-kit import --template, or /v1/manage/template) and keep its headings.',
      ),
    });
  }
  return read;
}

function readSheet(sheet: Sheet, reading: Reading, read: ReadRows): void {
  const notice = (text: Bilingual) => read.notices.push({ sheet: sheet.name, text });
  const headings = findHeadings(sheet);
  if (sheet.isHidden) {
    if (headings) notice(both('Аркуш прихований, тому його не прочитано.', 'The sheet is hidden, so it was not read.'));
    return;
  }
  if (!headings) {
    if (sheet.rows.length > 0 && !isExplaining(sheet)) {
      notice(
        both(
          'На аркуші немає заголовків шаблону, тому його не прочитано.',
          'The sheet has no headings of the template, so it was not read.',
        ),
      );
    }
    return;
  }
  for (const heading of headings.unknown) {
    notice(
      both(
        `Колонки «${heading}» немає в шаблоні, її не прочитано.`,
        `The template has no column “${heading}”; it was not read.`,
      ),
    );
  }
  readHeadings(sheet, headings, read);
  for (const row of sheet.rows) {
    if (
      row.number <= headings.row ||
      row.cells.every((cell) => cell === undefined || (cellText(cell) === '' && typeof cell !== 'object'))
    )
      continue;
    read.rows.push(readRow(sheet.name, row, headings, reading, read.faults));
  }
}

function readHeadings(sheet: Sheet, headings: Headings, { faults }: ReadRows): void {
  for (const heading of headings.repeated) {
    faults.push({
      sheet: sheet.name,
      row: headings.row,
      column: heading,
      value: heading,
      problem: both('Ця колонка є двічі.', 'This column is there twice.'),
      fix: both('Залиште одну з них.', 'Keep one of them.'),
    });
  }
  const present = new Set([...headings.columns.values()].map(({ key }) => key));
  for (const key of columnKeys) {
    // With the organization given beside the file its column may be missing; the plan checks that.
    if (!columnOf(key).isRequired || key === 'organization' || present.has(key)) continue;
    const { heading } = columnOf(key);
    faults.push({
      sheet: sheet.name,
      row: headings.row,
      key,
      column: heading[headings.language],
      value: '',
      problem: both('Немає обов’язкової колонки.', 'A required column is missing.'),
      fix: both(`Додайте колонку «${heading.uk}».`, `Add the column “${heading.en}”.`),
    });
  }
}

function readRow(
  sheet: string,
  row: SheetRow,
  headings: Headings,
  reading: Reading,
  faults: BilingualFault[],
): ReadRow {
  const texts = new Map<ColumnKey, string>();
  const values: RowValues = {};
  const unreadable = new Set<ColumnKey>();
  for (const [position, { key, heading }] of headings.columns) {
    const cell = row.cells[position];
    const text = cellText(cell);
    if (text !== '') texts.set(key, text);
    const fault = readCell(cell, text, key, values, reading);
    if (!fault) continue;
    unreadable.add(key);
    faults.push({
      sheet,
      row: row.number,
      key,
      column: heading,
      value: shown(cell, text),
      problem: fault.problem,
      fix: fault.fix,
    });
  }
  const headingByKey = new Map([...headings.columns.values()].map(({ key, heading }) => [key, heading]));
  return { sheet, number: row.number, headings: headingByKey, texts, values, unreadable, language: headings.language };
}

interface Refusal {
  problem: Bilingual;
  fix: Bilingual;
}

/** Thousands of rows say the same in many cells: each text is read once. */
interface Reading {
  terms: CellReading;
  before: Map<string, { value: unknown } | Refusal>;
}

const NO_VALUE: Refusal = {
  problem: both('Формула в клітинці не дала значення.', 'The formula in the cell gives no value.'),
  fix: both(
    'Напишіть значення замість формули або виправте її і збережіть файл.',
    'Write the value instead of the formula, or correct it and save the file.',
  ),
};

function readCell(cell: Cell, text: string, key: ColumnKey, values: RowValues, reading: Reading): Refusal | undefined {
  if (typeof cell === 'object') return NO_VALUE;
  if (text === '') return undefined;
  const known = `${key} ${text}`;
  const result = reading.before.get(known) ?? readText(text, key, reading.terms);
  reading.before.set(known, result);
  if ('problem' in result) return result;
  Object.assign(values, { [key]: result.value });
  return undefined;
}

function readText(text: string, key: ColumnKey, terms: CellReading): { value: unknown } | Refusal {
  try {
    return { value: cellReaders[key](text, terms) };
  } catch (error) {
    if (error instanceof UnreadableText) return { problem: bilingual(error.problem), fix: bilingual(error.fix) };
    throw error;
  }
}

function shown(cell: Cell, text: string): string {
  return typeof cell === 'object' ? cell.error : text;
}

/** Messages are always in both languages; the type of texts does not say so. */
export function bilingual({ uk = '', en = '' }: UnreadableText['problem']): Bilingual {
  return { uk, en };
}
