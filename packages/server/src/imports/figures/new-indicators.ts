import type { FigureColumnKey } from '../../figure-rows/columns.ts';
import { editedText } from '../../figure-rows/figure-texts.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import { asStored } from '../../publishing/kept-record.ts';
import type { StoredIndicator } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { cellsOf } from './edit-figure.ts';
import type { FigureRow, ReportFigureCell } from './figure-groups.ts';

const NAMES: readonly FigureColumnKey[] = ['indicator_name', 'indicator_name_uk', 'indicator_name_en'];

/**
 * Indicators that only rows of figures tell of, as tables of others do: with a name and a unit they can be added by the operator.
 */
export function newIndicators(
  rows: readonly FigureRow[],
  known: ReadonlyMap<string, StoredIndicator>,
  { isOperator, now, report }: { isOperator: boolean; now: Date; report: ReportFigureCell },
): Map<string, StoredIndicator> {
  const added = new Map<string, StoredIndicator>();
  const told = new Set<string>();
  for (const row of rows) {
    const { indicator: code, unit, counting } = row.values;
    if (code === undefined || known.has(code) || added.has(code) || told.has(code)) continue;
    told.add(code);
    const isNamed = NAMES.some((key) => row.texts.has(key));
    const name = editedText(undefined, 'indicator_name', cellsOf(row));
    if (!isOperator || !isNamed || name === undefined) reportUnknown(row, isOperator, report);
    else if (unit === undefined) {
      if (!row.unreadable.has('unit')) reportWithoutUnit(row, report);
    } else {
      const indicator = { code, name, unit, ...(counting === undefined ? {} : { counting }) };
      const kept = { id: identifierOf('indicator', code), before: undefined, isDated: false, now };
      added.set(code, asStored('indicators', indicator, kept) as unknown as StoredIndicator);
    }
  }
  return added;
}

function reportUnknown(row: FigureRow, isOperator: boolean, report: ReportFigureCell): void {
  report(
    row,
    'indicator',
    both('Такого показника немає.', 'There is no such indicator.'),
    isOperator
      ? both(
          'Виберіть із переліку /v1/indicators або додайте його на аркуші «Показники».',
          'Choose one of /v1/indicators, or add it on the sheet “Indicators”.',
        )
      : both(
          'Виберіть із переліку /v1/indicators або попросіть оператора його додати.',
          'Choose one of /v1/indicators, or ask the operator to add it.',
        ),
  );
}

function reportWithoutUnit(row: FigureRow, report: ReportFigureCell): void {
  report(
    row,
    'unit',
    both('Показник новий, а його одиниці не сказано.', 'The indicator is new, and its unit is not told.'),
    both('Напишіть одиницю: люди, консультації, кілограми…', 'Write the unit: people, consultations, kilograms…'),
  );
}
