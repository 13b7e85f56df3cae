import type { FigureUnit } from '@resilience-kit/contract';
import type { FigureView } from '../../figure-rows/figure-view.ts';
import type { IndicatorColumnKey } from '../../figure-rows/indicator-columns.ts';
import { mayBeTwoNumbers, twoNumbers, withoutInvisible } from '../../figure-rows/read-number.ts';
import { units } from '../../figure-rows/words.ts';
import type { StoredIndicator } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { formerPart, isOfRemainder } from './edit-parts.ts';
import type { FigureGroup, FigureRow, ReportFigureCell } from './figure-groups.ts';
import type { IndicatorRow } from './plan-indicators.ts';
import type { ReportCell, TableRow } from './read-table.ts';

/** Units of which there are parts of one. */
const IN_FRACTIONS: ReadonlySet<string> = new Set(['percent', 'hours', 'kilograms']);

type NumberKey = 'value' | 'target' | 'baseline' | 'part_value';

/** Reports numbers that are not what they look like in the unit of the indicator; those that are told already stay as they are. */
export function checkNumbers(
  { row, parts }: FigureGroup,
  before: FigureView | undefined,
  indicator: StoredIndicator,
  report: ReportFigureCell,
): void {
  const check = (one: FigureRow, key: NumberKey, former: number | undefined) => {
    const fault = numberFault(one, key, former, indicator);
    if (fault) report(one, key, fault.problem, fault.fix);
  };
  check(row, 'value', before?.told.value);
  check(row, 'target', before?.stored.target?.value);
  check(row, 'baseline', before?.told.baseline?.value);
  for (const part of parts.filter((one) => !isOfRemainder(one))) {
    check(part, 'part_value', formerPart(part, before?.stored.breakdown?.parts ?? [])?.value);
  }
}

/** Reports bounds of an indicator that are not what they look like in its unit, as with its figures. */
export function checkBounds(
  row: IndicatorRow,
  before: StoredIndicator | undefined,
  indicator: StoredIndicator,
  report: ReportCell<IndicatorColumnKey>,
): void {
  for (const key of ['minimum', 'maximum'] as const) {
    const fault = numberFault(row, key, before?.[key], indicator);
    if (fault) report(row, key, fault.problem, fault.fix);
  }
}

interface NumberFault {
  problem: Bilingual;
  fix: Bilingual;
}

/** What is wrong with a number of a row in the unit of an indicator; nothing where it is the `former` one. */
function numberFault<Key extends string>(
  row: Pick<TableRow<Key, Partial<Record<Key, unknown>>>, 'values' | 'texts' | 'numeric'>,
  key: Key,
  former: number | undefined,
  { unit, code }: Pick<StoredIndicator, 'unit' | 'code'>,
): NumberFault | undefined {
  const value = row.values[key];
  if (value === undefined) return undefined;
  const text = withoutInvisible(row.texts.get(key) ?? '');
  if (text.endsWith('%') && unit !== 'percent') return shareFault(unit, code);
  if (value === former) return undefined;
  if (!IN_FRACTIONS.has(unit)) return wholeFault(text, value, unit);
  // Nobody has thousands of percent, but `12.500` kilograms, written by a person, may be 12500.
  return unit === 'percent' || row.numeric.has(key) || !mayBeTwoNumbers(text) ? undefined : twoNumbers(text);
}

/** What is counted one by one has no thousandths: `4.925` people are 4925, written as others do. */
function wholeFault(text: string, value: unknown, unit: FigureUnit): NumberFault | undefined {
  if (mayBeTwoNumbers(text)) {
    const whole = text.replace(/[.,]/, '');
    return {
      problem: both(
        `«${text}» схоже на ${whole}, а написано дріб.`,
        `“${text}” looks like ${whole}, but is a fraction.`,
      ),
      fix: both(`Напишіть «${whole}».`, `Write “${whole}”.`),
    };
  }
  if (Number.isInteger(value)) return undefined;
  return {
    problem: both(
      `«${text}» — дріб, а одиниця «${units.write(unit, 'uk')}» їх не має.`,
      `“${text}” is a fraction, and the unit “${units.write(unit, 'en')}” has none.`,
    ),
    fix: both('Напишіть ціле число.', 'Write a whole number.'),
  };
}

function shareFault(unit: FigureUnit, code: string): NumberFault {
  return {
    problem: both(
      `Це частка, а показник «${code}» рахують в одиниці «${units.write(unit, 'uk')}».`,
      `This is a share, and the indicator “${code}” is counted in the unit “${units.write(unit, 'en')}”.`,
    ),
    fix: both(
      'Напишіть, скільки це, без «%», або виберіть показник у відсотках.',
      'Write how many it is, without “%”, or choose an indicator in percent.',
    ),
  };
}
