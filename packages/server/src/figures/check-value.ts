import { remainderOf, type FigureQualifier, type ReportedBreakdown } from '@resilience-kit/contract';
import type { FieldFault } from '../records/record-faults.ts';

export type Fault = FieldFault;

/** How much a figure is, in one language. */
interface Amount {
  value?: number;
  words?: string;
  qualifier: FigureQualifier;
  status_reason?: string;
  breakdown?: ReportedBreakdown;
}

/** A suppressed figure must not be told in any other way either. */
export function suppressionFaults(candidate: Amount): Fault[] {
  const revealing = (['value', 'words', 'breakdown'] as const).filter((field) => candidate[field] !== undefined);
  return [
    ...revealing.map((field) => ({
      field,
      message: {
        uk: 'має бути відсутнім у цифрі, що має стан suppressed',
        en: 'must be left out of a figure whose status is suppressed',
      },
    })),
    ...(isBlank(candidate.status_reason)
      ? [
          {
            field: 'status_reason',
            message: { uk: 'має казати, чому цифру приховано', en: 'must say why the figure is suppressed' },
          },
        ]
      : []),
  ];
}

/** A number or, for an order of magnitude, words; never both. */
export function valueFaults(candidate: Amount): Fault[] {
  if (candidate.qualifier === 'order_of_magnitude') {
    const counted = (['value', 'breakdown'] as const).filter((field) => candidate[field] !== undefined);
    return [
      ...counted.map((field) => ({
        field,
        message: {
          uk: 'має бути відсутнім, коли qualifier — order_of_magnitude: він має слова, а не число',
          en: 'must be left out when the qualifier is order_of_magnitude, which has words and no number',
        },
      })),
      ...(isBlank(candidate.words)
        ? [
            {
              field: 'words',
              message: {
                uk: 'має називати порядок величини, наприклад «десятки тисяч родин»',
                en: 'must tell the order of magnitude, such as “tens of thousands of families”',
              },
            },
          ]
        : []),
    ];
  }
  return [
    ...(candidate.value === undefined
      ? [
          {
            field: 'value',
            message: {
              uk: 'має бути числом, якщо qualifier не order_of_magnitude',
              en: 'must be a number, unless the qualifier is order_of_magnitude',
            },
          },
        ]
      : []),
    ...(candidate.words === undefined
      ? []
      : [
          {
            field: 'words',
            message: {
              uk: 'має бути відсутнім, якщо qualifier не order_of_magnitude',
              en: 'must be left out unless the qualifier is order_of_magnitude',
            },
          },
        ]),
  ];
}

/** Parts are told apart by their codes, and are not more than the whole. */
export function breakdownFaults({ value, breakdown }: Amount): Fault[] {
  if (value === undefined || breakdown === undefined) return [];
  const { parts } = breakdown;
  const codes = parts.map(({ code }) => code);
  const repeated = codes.find((code, index) => codes.indexOf(code) < index);
  const excess = -remainderOf(value, parts);
  return [
    ...(repeated === undefined
      ? []
      : [
          {
            field: 'breakdown.parts',
            message: {
              uk: `має містити кожен код один раз; ${repeated} є двічі`,
              en: `must have each code once; ${repeated} is there twice`,
            },
          },
        ]),
    ...(excess > 0
      ? [
          {
            field: 'breakdown.parts',
            message: {
              uk: `разом не може перевищувати значення: на ${excess} більше за ${value}`,
              en: `must not exceed the value together: they are ${excess} more than ${value}`,
            },
          },
        ]
      : []),
  ];
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
