import type { Cohort, EnrolmentState } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';

type Days = Pick<Cohort, 'enrolment_opens' | 'enrolment_closes' | 'starts_on' | 'ends_on'>;

/**
 * Whether people can enrol on a day (`YYYY-MM-DD`, Kyiv). Both ends count. A cohort that is over takes nobody any more; one
 * that does not say until when it enrols, enrols until its last day.
 */
export function enrolmentOn(cohort: Days, day: string): EnrolmentState {
  const { enrolment_opens: opens, enrolment_closes: closes, ends_on: ends } = cohort;
  if (ends !== undefined && ends < day) return 'closed';
  if (closes !== undefined && closes < day) return 'closed';
  if (opens !== undefined && opens > day) return 'not_yet';
  return opens === undefined && closes === undefined ? 'unknown' : 'open';
}

/** The same of `cohort`, a jsonb value, in SQL. */
export function enrolmentInSql(cohort: RawBuilder<unknown>, day: string): RawBuilder<EnrolmentState> {
  return sql<EnrolmentState>`case
    when ${cohort} ->> 'ends_on' < ${day} then 'closed'
    when ${cohort} ->> 'enrolment_closes' < ${day} then 'closed'
    when ${cohort} ->> 'enrolment_opens' > ${day} then 'not_yet'
    when ${cohort} ->> 'enrolment_opens' is null and ${cohort} ->> 'enrolment_closes' is null then 'unknown'
    else 'open'
  end`;
}
