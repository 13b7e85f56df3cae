import type { Database } from '../../database/database.ts';
import { textKeys, type FigureColumnKey, type PlainKey } from '../../figure-rows/columns.ts';
import {
  indicatorColumns,
  type IndicatorColumnKey,
  type IndicatorValues,
} from '../../figure-rows/indicator-columns.ts';
import { cellReaders, type FigureValues } from '../../figure-rows/read-cells.ts';
import type { Dataset, StoredIndicator } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import type { BilingualFault, BilingualNotice } from '../faults.ts';
import type { OrganizationsOfRows } from '../organizations-of-rows.ts';
import { groupedRows, headingOfFigure, type FigureRow } from './figure-groups.ts';
import { loadFigureSnapshot } from './figure-snapshot.ts';
import { newIndicators } from './new-indicators.ts';
import { planFigures } from './plan-figures.ts';
import { planIndicators, type IndicatorRow } from './plan-indicators.ts';
import { cellReporter, readTable, type TableReading } from './read-table.ts';
import type { TypedSheet } from './table-of-sheet.ts';

/** What the sheets of figures and indicators would do. */
export interface FigurePlan {
  /** Only what is new or different. */
  dataset: Pick<Dataset, 'indicators' | 'figures'>;
  /** The identifiers of figures that are not there yet. */
  newFigures: readonly string[];
  counts: { added: number; changed: number; unchanged: number };
  faults: BilingualFault[];
  notices: BilingualNotice[];
}

export interface FigurePlanOptions {
  organizations: OrganizationsOfRows;
  /** All figures must be of this organization, and indicators cannot be changed. */
  only: string | undefined;
  now: Date;
}

const texts: ReadonlySet<string> = new Set(textKeys.flatMap((key) => [key, `${key}_uk`, `${key}_en`]));

const figureReading: TableReading<FigureColumnKey> = {
  read: (key, text) => (texts.has(key) ? text : cellReaders[key as PlainKey](text)),
  headingOf: headingOfFigure,
  required: [['indicator', 'code']],
};
const indicatorReading: TableReading<IndicatorColumnKey> = {
  read: (key, text) => indicatorColumns[key].read(text),
  headingOf: (key) => indicatorColumns[key].heading,
  required: [['code']],
};

/** Works out the indicators and figures that sheets describe. Nothing is written. */
export async function planFigureSheets(
  database: Database,
  sheets: readonly TypedSheet[],
  { organizations, only, now }: FigurePlanOptions,
): Promise<FigurePlan> {
  const faults: BilingualFault[] = [];
  const notices: BilingualNotice[] = [];
  const figureRows: FigureRow[] = [];
  const indicatorRows: IndicatorRow[] = [];
  for (const one of sheets) {
    if (one.kind === 'others') continue;
    const read =
      one.kind === 'figures'
        ? readTable<FigureColumnKey, FigureValues>(one.sheet, one.table, figureReading)
        : readTable<IndicatorColumnKey, IndicatorValues>(one.sheet, one.table, indicatorReading);
    faults.push(...read.faults);
    notices.push(...read.notices);
    if (one.kind === 'figures') figureRows.push(...(read.rows as FigureRow[]));
    else indicatorRows.push(...(read.rows as IndicatorRow[]));
  }
  const report = cellReporter<FigureColumnKey>(faults, headingOfFigure);
  const snapshot = await loadFigureSnapshot(database, {
    codes: unique(figureRows.map(({ values }) => values.code)),
    indicatorCodes: unique(figureRows.map(({ values }) => values.indicator)),
  });
  const operator = { isOperator: only === undefined, now };
  const planned = await planIndicators(database, indicatorRows, snapshot.indicators, { ...operator, faults });
  const named = withAll(snapshot.indicators, planned.records);
  const added = newIndicators(figureRows, named, { ...operator, report });
  const indicators = withAll(named, [...added.values()]);
  const groups = groupedRows(figureRows, report);
  const figures = await planFigures(database, groups, {
    snapshot,
    indicators,
    organizations,
    only,
    now,
    report,
    notices,
  });
  noticeExactness(figureRows, figures.added, notices);
  return {
    dataset: { indicators: [...planned.records, ...added.values()], figures: figures.records },
    newFigures: figures.newFigures,
    counts: {
      added: planned.added + added.size + figures.added,
      changed: planned.changed + figures.changed,
      unchanged: planned.unchanged + figures.unchanged,
    },
    faults,
    notices,
  };
}

/** Nobody claims an exact number in silence. */
function noticeExactness(rows: readonly FigureRow[], added: number, notices: BilingualNotice[]): void {
  const row = rows.find(({ headings, texts: cells }) => !headings.has('qualifier') && cells.has('value'));
  if (!row || added === 0) return;
  notices.push({
    sheet: row.sheet,
    text: both(
      'Файл не каже, наскільки числа точні; нові записано як точні. Щоб сказати інше, додайте колонку «Точність».',
      'The file does not say how sure the numbers are; new ones are taken as exact. To say otherwise add the column “Qualifier”.',
    ),
  });
}

function unique(codes: readonly (string | undefined)[]): string[] {
  return [...new Set(codes.flatMap((code) => code ?? []))];
}

function withAll(
  known: ReadonlyMap<string, StoredIndicator>,
  more: readonly StoredIndicator[],
): Map<string, StoredIndicator> {
  return new Map([...known, ...more.map((indicator) => [indicator.code, indicator] as const)]);
}
