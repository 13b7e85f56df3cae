import type { Database } from '../database/database.ts';
import type { RecordFault } from '../records/refused-records.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';
import { mismatches } from './check-against-indicator.ts';

/** Which property of the indicator a property of a figure has to fit. */
const deciding: Readonly<Record<string, keyof StoredIndicator>> = {
  breakdown: 'disaggregation',
  'breakdown.code': 'disaggregation',
};

/**
 * The indicators that figures of theirs would no longer fit: with another unit than they were counted in, as 8 teams are not 8
 * people, or with a range or breakdowns that leave them out. Also those that the server counts by itself.
 */
export async function changedIndicatorFaults(
  database: Database,
  indicators: readonly StoredIndicator[],
): Promise<RecordFault[]> {
  const rows = await database
    .selectFrom('indicator')
    .leftJoin('figure', 'figure.indicator_id', 'indicator.id')
    .select(['indicator.id', 'indicator.document as before', 'figure.document as figure'])
    .where(
      'indicator.id',
      'in',
      indicators.map(({ id }) => id),
    )
    .execute();
  const stored = Map.groupBy(rows, ({ id }) => id);
  return indicators.flatMap((indicator) => {
    const of = stored.get(indicator.id.toLowerCase()) ?? [];
    const before = of[0]?.before;
    if (!before) return [];
    if (before.is_derived) return [countedHere(before)];
    const figures = of.flatMap(({ figure }) => figure ?? []);
    if (figures.length === 0) return [];
    return before.unit === indicator.unit ? misfits(indicator, figures) : [anotherUnit(indicator, before.unit)];
  });
}

/** One fault a property is enough: it names the first figure that would not fit. */
function misfits(indicator: StoredIndicator, figures: readonly StoredFigure[]): RecordFault[] {
  const faults = new Map<string, RecordFault>();
  for (const figure of figures) {
    for (const { field } of mismatches(figure, indicator)) {
      const property = deciding[field] ?? (isBelow(figure, indicator) ? 'minimum' : 'maximum');
      // A share without its sample was taken before samples were asked for; the indicator cannot help that.
      if (field === 'sample_size' || faults.has(property)) continue;
      faults.set(property, {
        record: `indicator "${indicator.code}"`,
        field: property,
        message: {
          uk: `не може виключати «${figure.code}», яку вже опубліковано. Спершу змініть цю цифру`,
          en: `must not rule out “${figure.code}”, which is published already. Change that figure first`,
        },
      });
    }
  }
  return [...faults.values()];
}

function isBelow({ value, target, baseline }: StoredFigure, { minimum = 0 }: StoredIndicator): boolean {
  return [value, target?.value, baseline?.value].some((one) => one !== undefined && one < minimum);
}

function anotherUnit({ code }: StoredIndicator, unit: string): RecordFault {
  return {
    record: `indicator "${code}"`,
    field: 'unit',
    message: {
      uk: `має лишатися ${unit}: у цій одиниці вже є цифри. Для іншої одиниці створіть інший показник`,
      en: `must stay ${unit}: figures are counted in it. For another unit make another indicator`,
    },
  };
}

function countedHere({ code }: StoredIndicator): RecordFault {
  return {
    record: `indicator "${code}"`,
    field: 'id',
    message: {
      uk: 'не може бути цим: показник рахує сам сервер, і змінити його не можна',
      en: 'must be another one: this server counts this indicator by itself, and it cannot be changed',
    },
  };
}
