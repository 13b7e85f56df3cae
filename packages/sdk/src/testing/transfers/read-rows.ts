import type { Sentence } from '@resilience-kit/contract/requests';
import type { Shown } from '../presenting/shared-records.ts';
import { type ColumnKey, columnKeys, findColumns, headings, requiredColumns } from './columns.ts';
import { rowColumns } from './row-columns.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { UnreadableCell } from './words.ts';

/** What keeps a row from being imported. */
export interface RowFault {
  readonly sheet: string;
  readonly row: number;
  readonly key?: ColumnKey;
  readonly column: string;
  readonly value: string;
  readonly problem: Sentence;
  readonly fix: Sentence;
}

/** A row with what its cells say. */
export interface ReadRow {
  readonly sheet: string;
  readonly number: number;
  /** The columns that the file has, with their headings in it. */
  readonly columns: ReadonlyMap<ColumnKey, string>;
  readonly texts: ReadonlyMap<ColumnKey, string>;
  readonly values: ReadonlyMap<ColumnKey, unknown>;
  /** Columns that say nothing: they could not be read, or say that all is to stay. */
  readonly silent: ReadonlySet<ColumnKey>;
  readonly language: 'uk' | 'en';
}

export interface ReadRows {
  readonly rows: ReadRow[];
  readonly faults: RowFault[];
  readonly notices: { readonly sheet: string; readonly text: Sentence }[];
}

/** Columns that are read by other means than their cell alone. */
const IDENTIFYING: readonly ColumnKey[] = ['own_id', 'service_id', 'organization'];

/** The fault of a cell. */
export function faultOf(row: ReadRow, key: ColumnKey, problem: Sentence, fix: Sentence): RowFault {
  const column = row.columns.get(key) ?? headings[key][row.language === 'uk' ? 0 : 1];
  return { sheet: row.sheet, row: row.number, key, column, value: row.texts.get(key) ?? '', problem, fix };
}

/** Reads the rows of all sheets that have the headings of the template. */
export function readRows(sheets: readonly Sheet[], shown: Shown): ReadRows {
  const read: ReadRows = { rows: [], faults: [], notices: [] };
  const reading: Reading = { shown, before: new Map(), faults: read.faults };
  const found = sheets.flatMap((sheet) => {
    const columns = findColumns(sheet);
    return columns ? [{ sheet, columns }] : [];
  });
  for (const { sheet, columns } of found) {
    const present = new Map([...columns.columns.values()].map(({ key, heading }) => [key, heading]));
    for (const heading of columns.unknown) read.notices.push({ sheet: sheet.name, text: unknownColumn(heading) });
    reportMissing(sheet.name, columns, present, read);
    const rows = sheet.rows
      .filter(({ number, cells }) => number > columns.row && cells.some((cell) => cell !== ''))
      .map((row) => readRow(sheet.name, row, columns, present, reading));
    for (const key of present.keys()) {
      const isLeft = !rowColumns[key] && !IDENTIFYING.includes(key) && rows.some(({ texts }) => texts.has(key));
      if (isLeft) read.notices.push({ sheet: sheet.name, text: leftAside(present.get(key) ?? key) });
    }
    read.rows.push(...rows);
  }
  if (found.length === 0) read.faults.push(noHeadings(sheets[0]?.name ?? ''));
  return read;
}

/** Many rows say the same in a cell: each text is read once. */
interface Reading {
  readonly shown: Shown;
  readonly before: Map<string, { readonly value: unknown }>;
  readonly faults: RowFault[];
}

function readRow(
  sheet: string,
  { number, cells }: SheetRow,
  { columns, language }: NonNullable<ReturnType<typeof findColumns>>,
  present: ReadonlyMap<ColumnKey, string>,
  { shown, before, faults }: Reading,
): ReadRow {
  const [texts, values, silent] = [new Map<ColumnKey, string>(), new Map<ColumnKey, unknown>(), new Set<ColumnKey>()];
  const row: ReadRow = { sheet, number, columns: present, texts, values, silent, language };
  for (const [position, { key }] of columns) {
    const text = cells[position] ?? '';
    if (text === '') continue;
    texts.set(key, text);
    if (/^(?:без змін|unchanged)$/iu.test(text)) silent.add(key);
    else if (IDENTIFYING.includes(key)) values.set(key, text);
    else {
      try {
        const known = before.get(`${key} ${text}`) ?? { value: rowColumns[key]?.read(text, shown) };
        before.set(`${key} ${text}`, known);
        values.set(key, known.value);
      } catch (error) {
        if (!(error instanceof UnreadableCell)) throw error;
        silent.add(key);
        faults.push(faultOf(row, key, error.problem, error.fix));
      }
    }
  }
  return row;
}

function reportMissing(
  sheet: string,
  { row, language }: { readonly row: number; readonly language: 'uk' | 'en' },
  present: ReadonlyMap<ColumnKey, string>,
  { faults }: ReadRows,
): void {
  for (const key of columnKeys) {
    // With the organization given beside the file its column may be missing.
    if (!requiredColumns.includes(key) || key === 'organization' || present.has(key)) continue;
    const [uk, en] = headings[key];
    const column = language === 'uk' ? uk : en;
    const problem = { uk: 'Немає обов’язкової колонки.', en: 'A required column is missing.' };
    const fix = { uk: `Додайте колонку «${uk}».`, en: `Add the column “${en}”.` };
    faults.push({ sheet, row, key, column, value: '', problem, fix });
  }
}

function unknownColumn(heading: string): Sentence {
  return {
    uk: `Колонки «${heading}» немає в шаблоні, її не прочитано.`,
    en: `The template has no column “${heading}”; it was not read.`,
  };
}

function leftAside(heading: string): Sentence {
  return {
    uk: `Колонку «${heading}» читає сервер, а не цей API для тестів: вона лишилася, як була.`,
    en: `The column “${heading}” is read by the server, not by this API for tests: it stays as it was.`,
  };
}

function noHeadings(sheet: string): RowFault {
  return {
    ...{ sheet, row: 1, column: '', value: '' },
    problem: {
      uk: 'На жодному видимому аркуші не знайдено заголовків шаблону.',
      en: 'No visible sheet has the headings of the template.',
    },
    fix: {
      uk: 'Візьміть шаблон (/v1/manage/template) і збережіть його заголовки.',
      en: 'Start from the template (/v1/manage/template) and keep its headings.',
    },
  };
}
