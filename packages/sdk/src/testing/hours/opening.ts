import type { Schedule, ScheduleException, SnapshotHours } from '@resilience-kit/contract';
import { dateOf, dayOf, MINUTES_A_DAY, momentOf, wallMinute } from '../../snapshot/kyiv-clock.ts';
import type { KnownOpening } from '../../snapshot/opening.ts';
import type { DayNumber } from './calendar-day.ts';
import { type Interval, openingPlan, openings } from './opening-plan.ts';

/** How many days ahead hours are worked out. */
export const DAYS_AHEAD = 92;

/** What tells when a service is open at a location. */
export interface Scheduled {
  readonly schedules: readonly Schedule[];
  readonly exceptions: readonly ScheduleException[] | undefined;
  /** The day (`YYYY-MM-DD`) from which it is closed until further notice. */
  readonly closedFrom: string | undefined;
}

/** When it is open from yesterday on, told as a snapshot tells it: all of it as dated hours. */
export function knownOpening({ schedules, exceptions, closedFrom }: Scheduled, now: Date): KnownOpening {
  const plan = openingPlan(schedules, exceptions);
  const today = dayOf(wallMinute(now));
  const until = today + DAYS_AHEAD;
  const hours: SnapshotHours | undefined = plan && {
    weekly: [],
    dated: openings(plan, today - 1, until).flatMap((interval) => [interval.from, interval.until]),
    differing: [],
  };
  return { hours, closedSince: closedFrom, hoursUntil: dateOf(until) };
}

/** When it is open on the days from one to another, both included: milliseconds since 1970, in order and joined. */
export function openIntervals(
  { schedules, exceptions, closedFrom }: Scheduled,
  { from, until }: { from: DayNumber; until: DayNumber },
): Interval[] {
  const plan = openingPlan(schedules, exceptions);
  if (!plan) return [];
  const window = { from: from * MINUTES_A_DAY, until: (until + 1) * MINUTES_A_DAY };
  // Openings of the day before may last past midnight.
  return openings(plan, from - 1, until)
    .map((one) => ({ from: Math.max(one.from, window.from), until: Math.min(one.until, window.until) }))
    .filter((one) => one.from < one.until && (closedFrom === undefined || dateOf(dayOf(one.from)) < closedFrom))
    .map((one) => ({ from: momentOf(one.from), until: momentOf(one.until) }))
    .filter((one) => one.from < one.until);
}
