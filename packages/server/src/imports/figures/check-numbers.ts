import type { FigureView } from '../../figure-rows/figure-view.ts';
import { mayBeTwoNumbers, twoNumbers, withoutInvisible } from '../../figure-rows/read-number.ts';
import { units } from '../../figure-rows/words.ts';
import type { StoredIndicator } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { formerPart, isOfRemainder } from './edit-parts.ts';
import type { FigureGroup, FigureRow, ReportFigureCell } from './figure-groups.ts';

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
    const value = one.values[key];
    if (value === undefined) return;
    const text = withoutInvisible(one.texts.get(key) ?? '');
    if (text.endsWith('%') && indicator.unit !== 'percent') reportShare(one, key, indicator, report);
    else if (value === former) return;
    else if (IN_FRACTIONS.has(indicator.unit)) checkFraction(one, key, text, indicator, report);
    else checkWhole(one, key, text, indicator, report);
  };
  check(row, 'value', before?.told.value);
  check(row, 'target', before?.stored.target?.value);
  check(row, 'baseline', before?.told.baseline?.value);
  for (const part of parts.filter((one) => !isOfRemainder(one))) {
    check(part, 'part_value', formerPart(part, before?.stored.breakdown?.parts ?? [])?.value);
  }
}

/** Nobody has thousands of percent, but `12.500` kilograms, written by a person, may be 12500. */
function checkFraction(
  row: FigureRow,
  key: NumberKey,
  text: string,
  { unit }: StoredIndicator,
  report: ReportFigureCell,
): void {
  if (unit === 'percent' || row.numeric.has(key) || !mayBeTwoNumbers(text)) return;
  const { problem, fix } = twoNumbers(text);
  report(row, key, problem, fix);
}

/** What is counted one by one has no thousandths: `4.925` people are 4925, written as others do. */
function checkWhole(
  row: FigureRow,
  key: NumberKey,
  text: string,
  { unit }: StoredIndicator,
  report: ReportFigureCell,
): void {
  if (mayBeTwoNumbers(text)) {
    const whole = text.replace(/[.,]/, '');
    report(
      row,
      key,
      both(`«${text}» схоже на ${whole}, а написано дріб.`, `“${text}” looks like ${whole}, but is a fraction.`),
      both(`Напишіть «${whole}».`, `Write “${whole}”.`),
    );
  } else if (!Number.isInteger(row.values[key])) {
    report(
      row,
      key,
      both(
        `«${text}» — дріб, а одиниця «${units.write(unit, 'uk')}» їх не має.`,
        `“${text}” is a fraction, and the unit “${units.write(unit, 'en')}” has none.`,
      ),
      both('Напишіть ціле число.', 'Write a whole number.'),
    );
  }
}

function reportShare(row: FigureRow, key: NumberKey, { unit, code }: StoredIndicator, report: ReportFigureCell): void {
  report(
    row,
    key,
    both(
      `Це частка, а показник «${code}» рахують в одиниці «${units.write(unit, 'uk')}».`,
      `This is a share, and the indicator “${code}” is counted in the unit “${units.write(unit, 'en')}”.`,
    ),
    both(
      'Напишіть, скільки це, без «%», або виберіть показник у відсотках.',
      'Write how many it is, without “%”, or choose an indicator in percent.',
    ),
  );
}
