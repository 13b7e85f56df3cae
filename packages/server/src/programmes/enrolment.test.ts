import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { enrolmentInSql, enrolmentOn } from './enrolment.ts';

const today = '2026-03-18';
const cases = [
  ['unknown', {}],
  ['unknown', { starts_on: '2026-03-10', ends_on: '2026-04-10' }],
  ['not_yet', { enrolment_opens: '2026-03-19' }],
  ['not_yet', { enrolment_opens: '2026-03-19', enrolment_closes: '2026-03-30' }],
  ['open', { enrolment_opens: '2026-03-18', enrolment_closes: '2026-03-18' }],
  ['open', { enrolment_opens: '2026-03-01' }],
  ['open', { enrolment_closes: '2026-03-18' }],
  ['open', { enrolment_opens: '2026-03-01', starts_on: '2026-03-10', ends_on: '2026-03-18' }],
  ['closed', { enrolment_closes: '2026-03-17' }],
  ['closed', { enrolment_opens: '2026-03-01', ends_on: '2026-03-17' }],
  ['closed', { starts_on: '2025-03-10', ends_on: '2025-04-10' }],
] as const;

describe('enrolment', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await pglite.open('empty');
  });
  afterAll(() => opened.close());

  test.each(cases)('is %s for %o', (state, cohort) => {
    expect(enrolmentOn(cohort, today)).toBe(state);
  });

  test('is the same in SQL', async () => {
    for (const [state, cohort] of cases) {
      const value = sql`${JSON.stringify(cohort)}::jsonb`;
      const { rows } = await sql<{ state: string }>`select ${enrolmentInSql(value, today)} as state`.execute(
        opened.database,
      );
      expect(rows, JSON.stringify(cohort)).toEqual([{ state }]);
    }
  });
});
