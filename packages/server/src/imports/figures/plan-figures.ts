import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../database/database.ts';
import { mismatches } from '../../figures/check-against-indicator.ts';
import { figureFaults } from '../../figures/check-figure.ts';
import { sameFigureFaults } from '../../figures/check-same-figure.ts';
import { restatementFaults } from '../../figures/figure-history.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import { asKept, asStored } from '../../publishing/kept-record.ts';
import type { FieldFault } from '../../records/record-faults.ts';
import type { StoredFigure, StoredIndicator } from '../../records/stored.ts';
import { kyivTime } from '../../schedule/kyiv-time.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import type { BilingualNotice } from '../faults.ts';
import type { OrganizationsOfRows } from '../organizations-of-rows.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkQualifier, countedHere, reportDemo, reportDiffers, reportForeign, reportTaken } from './check-row.ts';
import { editedFigure } from './edit-figure.ts';
import { reportField } from './field-faults.ts';
import { reportRepeated, type FigureGroup, type FigureRow, type ReportFigureCell } from './figure-groups.ts';
import { viewOf, type FigureView } from '../../figure-rows/figure-view.ts';
import type { FigureSnapshot } from './figure-snapshot.ts';
import { namesOfRow } from './names-of-row.ts';
import { placeOfRow, saysWhere } from './place-of-row.ts';
import { derivedCode, figureTellingTheSame } from './what-row-tells.ts';

export interface FigurePlanning {
  snapshot: FigureSnapshot;
  /** Those that are there and those that come with the import, by code. */
  indicators: ReadonlyMap<string, StoredIndicator>;
  organizations: OrganizationsOfRows;
  /** All figures must be of this organization. */
  only: string | undefined;
  now: Date;
  report: ReportFigureCell;
  notices: BilingualNotice[];
}

/** Figures that rows describe: only what is new or different. */
export interface PlannedFigures {
  records: StoredFigure[];
  /** The identifiers of those that are not there yet. */
  newFigures: string[];
  added: number;
  changed: number;
  unchanged: number;
}

interface Planned {
  group: FigureGroup;
  draft: StoredFigure;
  before: StoredFigure | undefined;
}

/** Works out the figures of the rows, and reports every rule that they break. */
export async function planFigures(
  database: Database,
  groups: readonly FigureGroup[],
  planning: FigurePlanning,
): Promise<PlannedFigures> {
  const planned: Planned[] = [];
  const seen = new Map<string, FigureRow>();
  let unchanged = 0;
  for (const group of groups) {
    const one = plannedFigure(group, planning);
    if (one === 'unchanged') unchanged++;
    if (typeof one !== 'object') continue;
    const earlier = seen.get(one.draft.id);
    if (earlier) {
      reportRepeated(group.row, earlier, planning.report);
      continue;
    }
    seen.set(one.draft.id, group.row);
    if (one.before && isDeepStrictEqual(asKept({ ...one.draft }), asKept({ ...one.before }))) unchanged++;
    else planned.push(stored(one, planning.now));
  }
  const repeated =
    planned.length === 0
      ? []
      : await sameFigureFaults(
          database,
          planned.map(({ draft }) => draft),
        );
  for (const one of planned) {
    for (const fault of faultsOf(one, planning)) reportField(fault, one, planning.report);
    for (const fault of repeated) {
      if (fault.id === one.draft.id) reportField(fault, one, planning.report);
    }
  }
  const added = planned.filter(({ before }) => !before);
  const taken = await storedOf(database, added);
  for (const { group, draft } of added) if (taken.has(draft.id)) reportTaken(group.row, draft.code, planning.report);
  return {
    records: planned.map(({ draft }) => draft),
    newFigures: added.map(({ draft }) => draft.id),
    added: added.length,
    changed: planned.length - added.length,
    unchanged,
  };
}

/** Which of these figures are there although no row found them: of another indicator, or with another code since. */
async function storedOf(database: Database, planned: readonly Planned[]): Promise<ReadonlySet<string>> {
  if (planned.length === 0) return new Set();
  const ids = planned.map(({ draft }) => draft.id);
  const rows = await database.selectFrom('figure').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

function stored({ group, draft, before }: Planned, now: Date): Planned {
  const kept = { id: draft.id, before: before && { ...before }, isDated: true, now };
  return { group, before, draft: asStored('figures', { ...draft }, kept) as unknown as StoredFigure };
}

/** Cells that cannot be read are told already: what is missing because of them is not told again. */
function faultsOf({ group, draft, before }: Planned, { indicators }: FigurePlanning): FieldFault[] {
  if ([group.row, ...group.parts].some(({ unreadable }) => unreadable.size > 0)) return [];
  const own = figureFaults(draft);
  const indicator = [...indicators.values()].find(({ id }) => id === draft.indicator_id);
  const against = indicator ? mismatches(draft, indicator) : [];
  if (own.length + against.length > 0) return [...own, ...against];
  return restatementFaults(before, draft);
}

function plannedFigure(group: FigureGroup, planning: FigurePlanning): Planned | 'unchanged' | undefined {
  const { row } = group;
  const { snapshot, report, only, now } = planning;
  const place = placeOfRow(row, report);
  const known = (figure: StoredFigure | undefined) =>
    figure && viewOf(figure, { ...snapshot, indicators: snapshot.indicators.values() });
  const beforeByCode = row.values.code === undefined ? undefined : known(snapshot.figures.get(row.values.code));
  const indicator = indicatorOf(row, beforeByCode, planning);
  if (!indicator || row.unreadable.has('code')) return undefined;
  if (indicator.is_derived) {
    planning.notices.push(countedHere(row, indicator));
    return 'unchanged';
  }
  if (row.values.data_status === 'demo' && !snapshot.isDemo) reportDemo(row, report);
  if (beforeByCode && only !== undefined && beforeByCode.stored.organization_id?.toLowerCase() !== only) {
    reportForeign(row, report);
    return undefined;
  }
  const names = namesOfRow(row, beforeByCode, planning, report);
  const what = { indicator, place, ...names };
  const derived = row.values.code ?? derivedCode(row, what);
  const before = beforeByCode ?? figureTellingTheSame(row, what, snapshot) ?? known(snapshot.figures.get(derived));
  // What had the derived code may since have become the figure of somebody else.
  const owner = before?.stored.organization_id?.toLowerCase();
  if (row.values.code === undefined && before && owner !== names.organizationId?.toLowerCase()) {
    reportTaken(row, derived, report);
    return undefined;
  }
  const code = before?.stored.code ?? derived;
  const facts = {
    ...names,
    id: before?.stored.id ?? identifierOf('figure', code),
    code,
    indicatorId: indicator.id,
    place: place ?? (saysWhere(row) ? undefined : before?.stored.place_code),
    today: kyivTime(now).date,
  };
  checkQualifier(row, before, report);
  checkNumbers(group, before, indicator, report);
  return { group, draft: editedFigure(group, before, facts, report), before: before?.stored };
}

/** The indicator that a row names, or that its figure has already; what else the row says of it must be so. */
function indicatorOf(
  row: FigureRow,
  before: FigureView | undefined,
  { indicators, report }: FigurePlanning,
): StoredIndicator | undefined {
  if (row.unreadable.has('indicator')) return undefined;
  const { indicator: code, unit, counting } = row.values;
  const indicator = code === undefined ? before?.indicator : indicators.get(code);
  if (!indicator) {
    if (code !== undefined) return undefined;
    report(
      row,
      'indicator',
      both('Не сказано, що пораховано.', 'It does not say what was counted.'),
      both('Напишіть код показника.', 'Write the code of the indicator.'),
    );
    return undefined;
  }
  if (unit !== undefined && unit !== indicator.unit) reportDiffers(row, 'unit', indicator, report);
  if (counting !== undefined && counting !== indicator.counting) reportDiffers(row, 'counting', indicator, report);
  return indicator;
}
