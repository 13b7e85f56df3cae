import type { Cohort, EnrolmentState, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { dateOf, dayOf, wallMinute } from './kyiv-clock.ts';

/** The rule of organizations that have none of their own, days. */
const REVIEW_EVERY_DAYS = 180;

/** The record with what changes by itself from day to day, which files do not have: as the API would tell it at `now`. */
export function asOfDay(record: ServiceAtLocationDetail, now: Date): ServiceAtLocationDetail {
  const day = dayOf(wallMinute(now));
  const { service } = record;
  const cohorts = service.program?.cohorts?.map((cohort) => ({
    ...cohort,
    enrolment: enrolmentOn(cohort, dateOf(day)),
  }));
  return {
    ...record,
    ...(service.program && cohorts ? { service: { ...service, program: { ...service.program, cohorts } } } : {}),
    ...(needsVerification(record, day) ? { needs_verification: true } : {}),
  };
}

/** Whether people can enrol on a day. Both ends count. */
function enrolmentOn(cohort: Cohort, today: string): EnrolmentState {
  const { enrolment_opens: opens, enrolment_closes: closes, ends_on: ends } = cohort;
  if ((ends !== undefined && ends < today) || (closes !== undefined && closes < today)) return 'closed';
  if (opens !== undefined && opens > today) return 'not_yet';
  return opens === undefined && closes === undefined ? 'unknown' : 'open';
}

/** Whether it was verified longer ago than the rule of its organization allows. What is no longer offered needs none. */
function needsVerification(
  { service, organization, verified_at: verified }: ServiceAtLocationDetail,
  day: number,
): boolean {
  if (service.status === 'inactive' || service.status === 'defunct') return false;
  const rule = organization?.review_every_days;
  if (verified === undefined) return rule !== undefined;
  return dayOf(wallMinute(new Date(verified))) < day - (rule ?? REVIEW_EVERY_DAYS);
}
