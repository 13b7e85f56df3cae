import { figure, katottg, reportedBreakdown } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { inLanguage } from '../languages/in-language.ts';
import type { Sentence } from '../problems/http-problem.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { readAs, type SchemaIssue } from '../records/schema-issues.ts';
import { contentLanguages, type StoredFigure } from '../records/stored.ts';
import { breakdownFaults, isBlank, suppressionFaults, valueFaults, type Fault } from './check-value.ts';

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
  sample_size: shape.sample_size,
  target: shape.target,
  baseline: shape.baseline,
  period: shape.period,
  place_code: z.exactOptional(katottg),
  area: z.exactOptional(shape.area),
  source: shape.source,
  status: shape.status,
  status_reason: shape.status_reason,
  as_of: shape.as_of,
  review_after: shape.review_after,
  program_id: z.exactOptional(shape.id),
  organization_id: z.exactOptional(shape.id),
  reported_by_id: z.exactOptional(shape.id),
  donors: shape.donors,
  breakdown: z.exactOptional(
    z.object({ ...reportedBreakdown.shape, parts: reportedBreakdown.shape.parts.check(z.minLength(1)) }),
  ),
  last_modified: shape.last_modified,
});
type ImportedFigure = z.output<typeof importedFigure>;

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
const WHY_RESTATED: Sentence = {
  uk: 'має казати, чому цифру уточнено: що змінилося і звідки це відомо',
  en: 'must say why the figure was restated: what changed, and how that is known',
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

/** Why the figure by itself cannot be imported; none when it can. What it refers to is not looked up. */
export function figureFaults(stored: StoredFigure): RecordFault[] {
  const result = readAs(importedFigure, inLanguage(stored, language));
  const faults = result.success ? meaningFaults(result.data) : schemaFaults(result.issues);
  return faults.map((fault) => ({ record: `figure "${stored.code}"`, ...fault }));
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
    ...(candidate.status === 'restated' && isBlank(candidate.status_reason)
      ? [{ field: 'status_reason', message: WHY_RESTATED }]
      : []),
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
