import type { Indicator } from '@resilience-kit/contract';
import type { FieldFault } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';

type Measured = Pick<StoredFigure, 'value' | 'target' | 'baseline' | 'breakdown' | 'sample_size' | 'status'>;

/** What values can be true, both ends included. */
export function rangeOf({ unit, minimum = 0, maximum }: Pick<Indicator, 'unit' | 'minimum' | 'maximum'>): {
  minimum: number;
  maximum: number;
} {
  return { minimum, maximum: maximum ?? (unit === 'percent' ? 100 : Infinity) };
}

/** Where the figures are not what their indicators let them be; an indicator that is not known has no say. */
export function indicatorMismatches(
  figures: readonly StoredFigure[],
  indicators: ReadonlyMap<string, StoredIndicator>,
): RecordFault[] {
  return figures.flatMap((figure) => {
    const indicator = indicators.get(figure.indicator_id.toLowerCase());
    if (!indicator) return [];
    const faults = indicator.is_derived ? [countedHere(indicator)] : mismatches(figure, indicator);
    return faults.map((fault) => ({ record: `figure "${figure.code}"`, ...fault }));
  });
}

/** Where the figure is not what its indicator lets it be. */
export function mismatches(figure: Measured, indicator: StoredIndicator): FieldFault[] {
  const { value, target, baseline } = figure;
  return [
    ...outside('value', value, indicator),
    ...outside('target.value', target?.value, indicator),
    ...outside('baseline.value', baseline?.value, indicator),
    ...sampleFaults(figure, indicator),
    ...disaggregationFaults(figure, indicator),
  ];
}

function outside(field: string, value: number | undefined, indicator: StoredIndicator): FieldFault[] {
  const { minimum, maximum } = rangeOf(indicator);
  if (value === undefined || (value >= minimum && value <= maximum)) return [];
  const message =
    value < minimum
      ? {
          uk: `має бути не менше ніж ${minimum}: так визначає показник «${indicator.code}»; тут ${value}`,
          en: `must be at least ${minimum}, as the indicator “${indicator.code}” defines; it is ${value}`,
        }
      : {
          uk: `має бути не більше ніж ${maximum}: так визначає показник «${indicator.code}»; тут ${value}`,
          en: `must be at most ${maximum}, as the indicator “${indicator.code}” defines; it is ${value}`,
        };
  return [{ field, message }];
}

function sampleFaults({ value, sample_size: size }: Measured, { unit }: StoredIndicator): FieldFault[] {
  if (unit !== 'percent' || value === undefined || size !== undefined) return [];
  return [
    {
      field: 'sample_size',
      message: {
        uk: 'має казати, скільки людей відповіли: без цього частка мало що говорить',
        en: 'must say how many answered: without that a share says little',
      },
    },
  ];
}

function disaggregationFaults({ breakdown }: Measured, indicator: StoredIndicator): FieldFault[] {
  const { disaggregation } = indicator;
  if (!breakdown || !disaggregation) return [];
  if (breakdown.code !== undefined && disaggregation.includes(breakdown.code)) return [];
  if (disaggregation.length === 0) {
    return [
      {
        field: 'breakdown',
        message: {
          uk: `має бути відсутнім: показник «${indicator.code}» не розбивають на частини`,
          en: `must be left out: the indicator “${indicator.code}” is not broken down`,
        },
      },
    ];
  }
  const known = disaggregation.join(', ');
  return [
    {
      field: 'breakdown.code',
      message: {
        uk: `має бути одним із тих, за якими розбивають показник «${indicator.code}»: ${known}`,
        en: `must be one by which the indicator “${indicator.code}” is broken down: ${known}`,
      },
    },
  ];
}

function countedHere({ code }: StoredIndicator): FieldFault {
  return {
    field: 'indicator_id',
    message: {
      uk: `не може називати «${code}»: цифри цього показника сервер рахує сам`,
      en: `must not name “${code}”: this server counts the figures of that indicator by itself`,
    },
  };
}
