import { indicator, type Indicator } from '@resilience-kit/contract';
import { inLanguage } from '../languages/in-language.ts';
import type { FieldFault } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { readAs } from '../records/schema-issues.ts';
import { contentLanguages, type StoredIndicator } from '../records/stored.ts';
import { rangeOf } from './check-against-indicator.ts';

const [language] = contentLanguages;

/** Why the indicator by itself cannot be imported; none when it can. */
export function indicatorFaults(stored: StoredIndicator): RecordFault[] {
  const result = readAs(indicator, inLanguage(stored, language));
  const faults = result.success
    ? meaningFaults(result.data)
    : result.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return faults.map((fault) => ({ record: `indicator "${stored.code}"`, ...fault }));
}

function meaningFaults(candidate: Indicator): FieldFault[] {
  const { minimum, maximum } = rangeOf(candidate);
  return [
    ...(minimum > maximum
      ? [
          {
            field: 'minimum',
            message: {
              uk: `не може перевищувати найбільше значення, ${maximum}; тут ${minimum}`,
              en: `must not exceed the maximum, ${maximum}; it is ${minimum}`,
            },
          },
        ]
      : []),
    ...(candidate.unit === 'percent' && maximum > 100
      ? [
          {
            field: 'maximum',
            message: {
              uk: `не може перевищувати 100 відсотків; тут ${maximum}`,
              en: `must not exceed 100 percent; it is ${maximum}`,
            },
          },
        ]
      : []),
    ...(candidate.is_derived
      ? [
          {
            field: 'is_derived',
            message: {
              uk: 'має бути відсутнім: так позначено лише показники, які цей сервер рахує сам',
              en: 'must be left out: only indicators that this server counts by itself are marked so',
            },
          },
        ]
      : []),
  ];
}
