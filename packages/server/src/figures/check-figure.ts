import { figure, figureBreakdown, indicator, katottg } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { inLanguage } from '../languages/in-language.ts';
import { contentLanguages, type StoredFigure, type StoredIndicator } from '../records/stored.ts';
import type { RecordFault } from '../records/refused-records.ts';
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

const WHEN = 'must say when it was counted: from and to, or a description in the words of the source';
const WHENCE = 'must say where the figure comes from: at least a title';
const WHERE = 'must say where it was counted: give a place_code, or the area in words';

/** What to say about a property that is missing or of the wrong kind, where the schema would only say that it is. */
const missing: Readonly<Record<string, string>> = {
  indicator_id: 'must name the indicator, from which the figure has its unit',
  period: WHEN,
  source: WHENCE,
};

/** Why the indicator cannot be imported; none when it can. */
export function indicatorFaults(stored: StoredIndicator): RecordFault[] {
  const result = z.safeParse(indicator, inLanguage(stored, language), { error: en().localeError });
  return named('indicator', stored, result.success ? [] : schemaFaults(result.error));
}

/** Why the figure by itself cannot be imported; none when it can. What it refers to is not looked up. */
export function figureFaults(stored: StoredFigure): RecordFault[] {
  const result = z.safeParse(importedFigure, inLanguage(stored, language), { error: en().localeError });
  const faults = result.success ? meaningFaults(result.data) : schemaFaults(result.error);
  return named('figure', stored, faults);
}

function named(kind: string, { code }: { code: string }, faults: readonly Fault[]): RecordFault[] {
  return faults.map((fault) => ({ record: `${kind} "${code}"`, ...fault }));
}

function schemaFaults({ issues }: z.core.$ZodError): Fault[] {
  return issues.map(({ path, code, message }) => ({
    field: path.join('.'),
    message: (code === 'invalid_type' ? missing[String(path[0])] : undefined) ?? `cannot be used: ${message}`,
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
    return [{ field: 'period.to', message: `must not be before the first day, ${from}; it is ${to}` }];
  }
  return from === undefined && to === undefined && isBlank(description) ? [{ field: 'period', message: WHEN }] : [];
}

function areaFaults({ place_code: placeCode, area }: ImportedFigure): Fault[] {
  if (placeCode === undefined) return isBlank(area) ? [{ field: 'area', message: WHERE }] : [];
  return area === undefined
    ? []
    : [{ field: 'area', message: 'must be left out when there is a place_code: the area has the name of the place' }];
}

/** A suppressed figure must not be told in any other way either. */
function suppressionFaults(candidate: ImportedFigure): Fault[] {
  const revealing = (['value', 'words', 'breakdown'] as const).filter((field) => candidate[field] !== undefined);
  return [
    ...revealing.map((field) => ({ field, message: 'must be left out of a figure whose status is suppressed' })),
    ...(isBlank(candidate.status_reason)
      ? [{ field: 'status_reason', message: 'must say why the figure is suppressed' }]
      : []),
  ];
}

function valueFaults(candidate: ImportedFigure): Fault[] {
  if (candidate.qualifier === 'order_of_magnitude') {
    const counted = (['value', 'breakdown'] as const).filter((field) => candidate[field] !== undefined);
    return [
      ...counted.map((field) => ({
        field,
        message: 'must be left out when the qualifier is order_of_magnitude, which has words and no number',
      })),
      ...(isBlank(candidate.words)
        ? [{ field: 'words', message: 'must tell the order of magnitude, such as “tens of thousands of families”' }]
        : []),
    ];
  }
  return [
    ...(candidate.value === undefined
      ? [{ field: 'value', message: 'must be a number, unless the qualifier is order_of_magnitude' }]
      : []),
    ...(candidate.words === undefined
      ? []
      : [{ field: 'words', message: 'must be left out unless the qualifier is order_of_magnitude' }]),
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
      : [{ field: 'breakdown.parts', message: `must have each code once; ${repeated} is there twice` }]),
    ...(excess > 0
      ? [
          {
            field: 'breakdown.parts',
            message: `must not exceed the value together: they are ${excess} more than ${value}`,
          },
        ]
      : []),
  ];
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
