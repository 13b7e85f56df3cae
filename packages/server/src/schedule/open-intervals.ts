import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import { clipIntervals, type Interval } from './interval.ts';
import { MINUTES_A_DAY } from './kyiv-time.ts';
import { openingPlan, openings } from './opening-plan.ts';
import { inMoments } from './upcoming-hours.ts';

/**
 * When something is open from one day to another, both included: milliseconds since 1970, in order and joined. Nothing
 * when the hours are not known.
 */
export function openIntervals(
  schedules: readonly Schedule[],
  exceptions: readonly ScheduleException[] | undefined,
  { from, until }: Interval,
): Interval[] {
  const plan = openingPlan(schedules, exceptions);
  if (!plan) return [];
  const window = { from: from * MINUTES_A_DAY, until: (until + 1) * MINUTES_A_DAY };
  // Openings of the day before may last past midnight.
  return inMoments(clipIntervals(openings(plan, from - 1, until), window));
}
