import { UnreadableText } from '../../opening-text/opening-text.ts';
import type { FigureColumnKey } from '../../figure-rows/columns.ts';
import { readUnit } from '../../figure-rows/read-place.ts';
import { unitsOf } from '../../service-rows/place-finder.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { bilingual } from '../read-rows.ts';
import type { FigureRow, ReportFigureCell } from './figure-groups.ts';

/** From the most exact. */
const CODES = ['place', 'adm4', 'adm3', 'adm2', 'adm1'] as const;
const NAMES = [
  ['adm1_name', 'oblast'],
  ['adm2_name', 'district'],
  ['adm3_name', 'hromada'],
] as const;

/** The place that a row names, by code before name; undefined when it names none. Codes that contradict each other are reported. */
export function placeOfRow(row: FigureRow, report: ReportFigureCell): string | undefined {
  const [finest, ...others] = CODES.filter((key) => row.values[key] !== undefined);
  if (finest === undefined) return placeByNames(row, report);
  const place = row.values[finest] ?? '';
  const around = unitsOf(place).map(({ code }) => code);
  for (const key of others) {
    if (around.includes(row.values[key] ?? '')) continue;
    report(
      row,
      key,
      both(`Це не там, де «${row.texts.get(finest) ?? ''}».`, `This is not where “${row.texts.get(finest) ?? ''}” is.`),
      both('Виправте код або зітріть його.', 'Correct the code, or delete it.'),
    );
  }
  return place;
}

/** Whether any column says where. */
export function saysWhere({ headings }: FigureRow): boolean {
  return [...CODES, ...NAMES.map(([key]) => key)].some((key: FigureColumnKey) => headings.has(key));
}

function placeByNames(row: FigureRow, report: ReportFigureCell): string | undefined {
  let place: string | undefined;
  for (const [key, level] of NAMES) {
    const text = row.values[key];
    if (text === undefined) continue;
    try {
      place = readUnit(text, level, place);
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      report(row, key, bilingual(error.problem), bilingual(error.fix));
      return undefined;
    }
  }
  return place;
}
