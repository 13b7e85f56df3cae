import { expect, test } from 'vitest';
import { programFaults } from './check-program.ts';

const cohort = (days: object) => ({
  id: 'p',
  name: { uk: 'Програма' },
  description: { uk: 'Опис' },
  cohorts: [{ id: 'c', name: { uk: 'Набір' }, ...days }],
});
const fieldsOf = (days: object) => programFaults(cohort(days)).map(({ field }) => field);

test('days in order are taken, as far as they are given', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ enrolment_opens: '2026-01-01', enrolment_closes: '2026-01-01', ends_on: '2026-05-01' })).toEqual(
    [],
  );
});

test.each([
  ['cohorts.0.enrolment_closes', { enrolment_opens: '2026-02-01', enrolment_closes: '2026-01-31' }],
  ['cohorts.0.ends_on', { starts_on: '2026-02-01', ends_on: '2026-01-31' }],
  ['cohorts.0.ends_on', { enrolment_opens: '2026-02-01', ends_on: '2026-01-31' }],
  [
    'cohorts.0.stages.1.ends_on',
    {
      stages: [
        { name: { uk: '1' }, starts_on: '2026-02-01', ends_on: '2026-02-02' },
        { name: { uk: '2' }, starts_on: '2026-02-05', ends_on: '2026-02-04' },
      ],
    },
  ],
])('%s is named for %o', (field, days) => {
  expect(fieldsOf(days)).toEqual([field]);
});
