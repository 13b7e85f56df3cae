import { isDeepStrictEqual } from 'node:util';
import type { FigureColumnKey, PlainKey, TextKey } from '../../figure-rows/columns.ts';
import { donorsIn } from '../../figure-rows/donors.ts';
import { editedText, isSaidBy, plainly, type TextCells } from '../../figure-rows/figure-texts.ts';
import type { FigureValues } from '../../figure-rows/read-cells.ts';
import type { LocalizedText, StoredFigure } from '../../records/stored.ts';
import { put, textIn } from '../../service-rows/texts.ts';
import { unitsOf } from '../../service-rows/place-finder.ts';
import { editedParts } from './edit-parts.ts';
import type { FigureGroup, FigureRow, ReportFigureCell } from './figure-groups.ts';
import type { FigureView } from '../../figure-rows/figure-view.ts';
import type { NamedRecords } from './names-of-row.ts';
import { languageOfText } from './table-of-sheet.ts';

type Text = LocalizedText | string | undefined;

/** What a figure has besides the cells of its row. */
export interface FigureFacts extends NamedRecords {
  id: string;
  code: string;
  indicatorId: string;
  /** KATOTTG. */
  place: string | undefined;
  /** The day of the import. */
  today: string;
}

/**
 * The figure as its rows tell it. What they tell as it is told already stays as it is stored, also where less is told than
 * is stored: a number that is withheld does not go because its cell is empty.
 */
export function editedFigure(
  { row, parts }: FigureGroup,
  before: FigureView | undefined,
  facts: FigureFacts,
  report: ReportFigureCell,
): StoredFigure {
  const { stored, told } = before ?? { stored: undefined, told: undefined };
  const draft = { ...stored, id: facts.id, code: facts.code, indicator_id: facts.indicatorId } as StoredFigure;
  const text = (current: Text, key: TextKey) => editedText(current, key, cellsOf(row));
  const set = <Property extends keyof StoredFigure>(
    property: Property,
    shown: unknown,
    value: StoredFigure[Property] | undefined,
  ) => {
    if (!isDeepStrictEqual(value, shown)) put<Partial<StoredFigure>, Property>(draft, property, value);
  };
  set('value', told?.value, cell(row, 'value', told?.value));
  set('words', told?.words, text(told?.words, 'words'));
  set('qualifier', stored?.qualifier, row.values.qualifier ?? stored?.qualifier ?? qualifierOf(draft));
  set('status', told?.status, row.values.status ?? told?.status ?? 'reported');
  set('status_reason', told?.status_reason, text(told?.status_reason, 'status_reason'));
  set('sample_size', told?.sample_size, cell(row, 'sample_size', told?.sample_size));
  set('target', stored?.target, measured(row, stored?.target, 'target', 'target_on'));
  set('baseline', told?.baseline, measured(row, told?.baseline, 'baseline', 'baseline_on'));
  set('period', stored?.period, editedPeriod(row, stored?.period));
  set('source', stored?.source, editedSource(row, stored?.source));
  set('donors', stored?.donors, editedDonors(row, stored?.donors));
  set('review_after', stored?.review_after, cell(row, 'review_after', stored?.review_after));
  set('place_code', stored?.place_code, facts.place);
  set('area', stored?.area, editedArea(row, stored?.area, facts.place));
  set('organization_id', stored?.organization_id, facts.organizationId);
  set('reported_by_id', stored?.reported_by_id, facts.reportedById);
  set('program_id', stored?.program_id, facts.programId);
  set('as_of', stored?.as_of, row.values.as_of ?? stored?.as_of ?? asOf(draft, facts.today));
  const breakdown = editedBreakdown({ row, parts }, before, report);
  if (breakdown) put<Partial<StoredFigure>, 'breakdown'>(draft, 'breakdown', breakdown);
  return draft;
}

export function cellsOf(row: FigureRow): TextCells {
  const { headings, texts } = row;
  return { headings, texts, languageOf: (typed) => languageOfText(typed, row) };
}

/** What a cell says; what was there where the file does not say. */
function cell<Key extends PlainKey>(row: FigureRow, key: Key, current: FigureValues[Key]): FigureValues[Key] {
  return row.headings.has(key) && !row.unreadable.has(key) ? row.values[key] : current;
}

/** Without a number it can only be an order of magnitude, if there are words for it. */
function qualifierOf({ value, words }: StoredFigure): StoredFigure['qualifier'] {
  return value === undefined && words !== undefined ? 'order_of_magnitude' : 'exact';
}

function measured(
  row: FigureRow,
  current: StoredFigure['target'],
  key: 'target' | 'baseline',
  on: 'target_on' | 'baseline_on',
): StoredFigure['target'] {
  const value = cell(row, key, current?.value);
  if (value === undefined) return undefined;
  return defined<NonNullable<StoredFigure['target']>>({ ...current, value, on: cell(row, on, current?.on) });
}

function editedPeriod(row: FigureRow, current: StoredFigure['period'] | undefined): StoredFigure['period'] {
  const whole = row.values.period;
  const end = (key: 'from' | 'to') =>
    row.headings.has(key) ? cell(row, key, current?.[key]) : whole ? whole[key] : current?.[key];
  const description = editedText(current?.description, 'period_words', cellsOf(row));
  return defined<StoredFigure['period']>({ ...current, from: end('from'), to: end('to'), description });
}

function editedSource(row: FigureRow, current: StoredFigure['source'] | undefined): StoredFigure['source'] {
  const text = (key: 'source' | 'publisher', before: Text) => editedText(before, key, cellsOf(row));
  return defined<StoredFigure['source']>({
    ...current,
    title: text('source', current?.title),
    publisher: text('publisher', current?.publisher),
    url: cell(row, 'url', current?.url),
    published_on: cell(row, 'published_on', current?.published_on),
    content_hash: cell(row, 'content_hash', current?.content_hash),
  });
}

/** A donor who is named already keeps the name in the other language. */
function editedDonors(row: FigureRow, current: StoredFigure['donors']): StoredFigure['donors'] {
  const cells = (['donors', 'donors_uk', 'donors_en'] as const).filter((key) => row.headings.has(key));
  if (cells.length === 0 || cells.every((key) => areDonors(row.texts.get(key), current))) return current;
  const lists = cells.flatMap((key) => (row.texts.has(key) ? [namesIn(row.texts.get(key) ?? '')] : []));
  const count = Math.max(0, ...lists.map((names) => names.length));
  const donors = Array.from({ length: count }, (_, index) => {
    const named = lists.flatMap((names) => names[index] ?? [])[0] ?? '';
    const former =
      current?.find(({ name }) => isSaidBy(named, name)) ?? (current?.length === count ? current[index] : undefined);
    const own = new Map<FigureColumnKey, string>(
      cells.flatMap((key) => {
        const name = row.texts.has(key) ? namesIn(row.texts.get(key) ?? '')[index] : undefined;
        return name === undefined ? [] : [[key, name]];
      }),
    );
    const name = editedText(former?.name, 'donors', { ...cellsOf(row), texts: own });
    return name === undefined ? undefined : { ...former, name };
  }).flatMap((donor) => donor ?? []);
  return donors.length > 0 ? donors : undefined;
}

/** Whether a cell names just these donors, in any language. */
function areDonors(typed: string | undefined, donors: StoredFigure['donors']): boolean {
  return (['uk', 'en'] as const).some((language) => plainly(typed) === plainly(donorsIn(language, donors)));
}

function namesIn(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A place gives the area its name, so only where there is none words say where. */
function editedArea(row: FigureRow, current: Text, place: string | undefined): Text {
  const area = editedText(current, 'area', cellsOf(row));
  return place !== undefined && isNameOf(place, area) ? undefined : area;
}

function isNameOf(place: string, area: Text): boolean {
  const names = unitsOf(place).at(-1);
  if (!names || area === undefined) return false;
  return (['uk', 'en'] as const).every((language) => {
    const said = textIn(area, language);
    return said === undefined || [names.name, names.fullName].some((name) => isSaidBy(said, { ...name }));
  });
}

function editedBreakdown(
  { row, parts }: FigureGroup,
  before: FigureView | undefined,
  report: ReportFigureCell,
): StoredFigure['breakdown'] {
  const current = before?.stored.breakdown;
  const parted = editedParts(parts, before, report);
  // Of parts none of which could be read nothing follows.
  const edited = parted?.length === 0 ? undefined : parted;
  const told = edited ?? current?.parts;
  if (!told) return undefined;
  // A breakdown that is withheld as a whole is not in a table, and so nothing in the table is of it.
  if (!edited && !before?.told.breakdown) return undefined;
  const name = editedText(current?.name, 'breakdown_name', cellsOf(row));
  const next = defined<NonNullable<StoredFigure['breakdown']>>({
    ...current,
    code: cell(row, 'breakdown_code', current?.code),
    name,
    parts: told,
  });
  return isDeepStrictEqual(next, current) ? undefined : next;
}

/** The day to which a new figure is true as far as anybody told: its last day, if that is past. */
function asOf({ period, source }: StoredFigure, today: string): string {
  if (period.to !== undefined && period.to <= today) return period.to;
  return source.published_on ?? today;
}

/** Records have no properties that are undefined. */
function defined<Of extends object>(record: { [Property in keyof Of]?: Of[Property] | undefined }): Of {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Of;
}
