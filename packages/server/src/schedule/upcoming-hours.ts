import type { Schedule, ScheduleException, UpcomingHours } from '@resilience-kit/contract';
import { clipIntervals } from './interval.ts';
import { kyivDay, kyivMoment, MINUTES_A_DAY, momentOf } from './kyiv-time.ts';
import { openingPlan, openings } from './opening-plan.ts';

const DAYS_SHOWN = 8;
/** How far ahead the next opening is looked for, and dated openings are worked out, in days. */
export const DAYS_AHEAD = 92;

/**
 * The open intervals from the start of today in Kyiv for eight days. When no more of them are to come, the next
 * later one within 92 days follows. Undefined when the hours are not known.
 */
export function upcomingHours(
  schedules: readonly Schedule[],
  exceptions: readonly ScheduleException[] | undefined,
  now: Date,
): UpcomingHours | undefined {
  const plan = openingPlan(schedules, exceptions);
  if (!plan) return undefined;
  const today = kyivDay(now);
  const end = today + DAYS_SHOWN;
  const window = { from: today * MINUTES_A_DAY, until: end * MINUTES_A_DAY };
  // Yesterday's openings may last past midnight.
  const shown = inMoments(clipIntervals(openings(plan, today - 1, end - 1), window));
  if (!shown.some((interval) => interval.until > now.getTime())) {
    const later = clipIntervals(openings(plan, end, today + DAYS_AHEAD), { from: window.until, until: Infinity });
    shown.push(...inMoments(later).slice(0, 1));
  }
  return {
    time_zone: 'Europe/Kyiv',
    from: kyivMoment(momentOf(window.from)),
    until: kyivMoment(momentOf(window.until)),
    intervals: shown.map(({ from, until }) => ({ opens_at: kyivMoment(from), closes_at: kyivMoment(until) })),
  };
}

/** Wall-clock minutes as milliseconds since 1970; what lies wholly within the skipped hour of March vanishes. */
export function inMoments(wallIntervals: readonly { from: number; until: number }[]) {
  return wallIntervals
    .map(({ from, until }) => ({ from: momentOf(from), until: momentOf(until) }))
    .filter(({ from, until }) => from < until);
}
