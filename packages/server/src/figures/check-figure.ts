import { figure, figureBreakdown, indicator, katottg } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { inLanguage } from '../languages/in-language.ts';
import type { Sentence } from '../problems/http-problem.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { readAs, type SchemaIssue } from '../records/schema-issues.ts';
import { contentLanguages, type StoredFigure, type StoredIndicator } from '../records/stored.ts';
import { remainderOf } from './remainder.ts';

const [language] = contentLanguages;
const { shape } = figure;

/** A figure in one language, with what it refers to named by identifier. */
const importedFigure = z.object({
  id: shape.id,
  code: shape.code,
  indicator_id: shape.id,
  value: shape.value,
  words: shape.words,
  qualifier: shape.qualifier,
  period: shape.period,
  place_code: z.exactOptional(katottg),
  area: z.exactOptional(shape.area),
  source: shape.source,
  status: shape.status,
  status_reason: shape.status_reason,
  as_of: shape.as_of,
  review_after: shape.review_after,
  organization_id: z.exactOptional(shape.id),
  donors: shape.donors,
  breakdown: z.exactOptional(
    z.object({ name: figureBreakdown.shape.name, parts: figureBreakdown.shape.parts.check(z.minLength(1)) }),
  ),
  last_modified: shape.last_modified,
});
type ImportedFigure = z.output<typeof importedFigure>;

type Fault = Omit<RecordFault, 'record'>;

const WHEN: Sentence = {
  uk: 'має казати, коли це пораховано: from і to або опис словами джерела',
  en: 'must say when it was counted: from and to, or a description in the words of the source',
};
const WHENCE: Sentence = {
  uk: 'має казати, звідки ця цифра: щонайменше назву джерела',
  en: 'must say where the figure comes from: at least a title',
};
const WHERE: Sentence = {
  uk: 'має казати, де це пораховано: вкажіть place_code або територію словами',
  en: 'must say where it was counted: give a place_code, or the area in words',
};

/** What to say about a property that is missing or of the wrong kind, where the schema would only say that it is. */
const missing: Readonly<Record<string, Sentence>> = {
  indicator_id: {
    uk: 'має називати показник, від якого цифра має одиницю',
    en: 'must name the indicator, from which the figure has its unit',
  },
  period: WHEN,
  source: WHENCE,
};

/** Why the indicator cannot be imported; none when it can. */
export function indicatorFaults(stored: StoredIndicator): RecordFault[] {
  const result = readAs(indicator, inLanguage(stored, language));
  return named('indicator', stored, result.success ? [] : schemaFaults(result.issues));
}

/** Why the figure by itself cannot be imported; none when it can. What it refers to is not looked up. */
export function figureFaults(stored: StoredFigure): RecordFault[] {
  const result = readAs(importedFigure, inLanguage(stored, language));
  const faults = result.success ? meaningFaults(result.data) : schemaFaults(result.issues);
  return named('figure', stored, faults);
}

function named(kind: string, { code }: { code: string }, faults: readonly Fault[]): RecordFault[] {
  return faults.map((fault) => ({ record: `${kind} "${code}"`, ...fault }));
}

function schemaFaults(issues: readonly SchemaIssue[]): Fault[] {
  return issues.map(({ path, code, message }) => ({
    field: path.join('.'),
    message: (code === 'invalid_type' ? missing[String(path[0])] : undefined) ?? message,
  }));
}

function meaningFaults(candidate: ImportedFigure): Fault[] {
  return [
    ...periodFaults(candidate.period),
    ...(isBlank(candidate.source.title) ? [{ field: 'source.title', message: WHENCE }] : []),
    ...areaFaults(candidate),
    ...(candidate.status === 'suppressed' ? suppressionFaults(candidate) : valueFaults(candidate)),
    ...breakdownFaults(candidate),
  ];
}

function periodFaults({ from, to, description }: ImportedFigure['period']): Fault[] {
  if (from !== undefined && to !== undefined && to < from) {
    return [
      {
        field: 'period.to',
        message: {
          uk: `не може бути раніше за перший день, ${from}; тут ${to}`,
          en: `must not be before the first day, ${from}; it is ${to}`,
        },
      },
    ];
  }
  return from === undefined && to === undefined && isBlank(description) ? [{ field: 'period', message: WHEN }] : [];
}

function areaFaults({ place_code: placeCode, area }: ImportedFigure): Fault[] {
  if (placeCode === undefined) return isBlank(area) ? [{ field: 'area', message: WHERE }] : [];
  return area === undefined
    ? []
    : [
        {
          field: 'area',
          message: {
            uk: 'має бути відсутнім, коли є place_code: територія зветься так, як місце',
            en: 'must be left out when there is a place_code: the area has the name of the place',
          },
        },
      ];
}

/** A suppressed figure must not be told in any other way either. */
function suppressionFaults(candidate: ImportedFigure): Fault[] {
  const revealing = (['value', 'words', 'breakdown'] as const).filter((field) => candidate[field] !== undefined);
  return [
    ...revealing.map((field) => ({
      field,
      message: {
        uk: 'має бути відсутнім у цифрі зі статусом suppressed',
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

function valueFaults(candidate: ImportedFigure): Fault[] {
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

function breakdownFaults({ value, breakdown }: ImportedFigure): Fault[] {
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

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
