import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import { dayNumber, type DayNumber } from './calendar-day.ts';
import { clipIntervals, mergeIntervals, type Interval } from './interval.ts';
import { kyivDay, localTimestamp, MINUTES_A_DAY, MINUTES_A_WEEK } from './kyiv-time.ts';
import { openingPlan, openings, type OpeningPlan, type OpeningRule } from './opening-plan.ts';
import { DAYS_AHEAD } from './upcoming-hours.ts';

/**
 * When something is open, as PostgreSQL multiranges in Kyiv wall-clock time. It is open at a moment when `dated_opening`
 * holds it, or `weekly_opening` does and `dated_closing` does not.
 */
export interface OpeningRanges {
  /** `int4multirange`: minutes since Monday 00:00 of the hours that are the same every week. */
  weekly_opening: string;
  /** `tsmultirange`: openings of rules that begin, end or repeat otherwise, and of days that differ; for 92 days. */
  dated_opening: string;
  /** `tsmultirange`: where the weekly hours do not hold, because a day differs. */
  dated_closing: string;
}

/**
 * The ranges as they are known on the day of `now`; they grow old in 92 days. With `closedFrom` (`YYYY-MM-DD`) nothing is
 * open from that day on.
 */
export function openingRanges(
  schedules: readonly Schedule[],
  exceptions: readonly ScheduleException[] | undefined,
  now: Date,
  closedFrom?: string,
): OpeningRanges {
  const plan = openingPlan(schedules, exceptions);
  if (!plan) return { weekly_opening: '{}', dated_opening: '{}', dated_closing: '{}' };
  const first = kyivDay(now) - 1;
  const last = first + 1 + DAYS_AHEAD;
  const isWeekly = (rule: OpeningRule) => isSameEveryWeek(rule, first);
  const dated = { ...plan, rules: plan.rules.filter((rule) => !isWeekly(rule)) };
  const differing = [...plan.exceptions.keys()].filter((day) => day >= first && day <= last).map(aroundDay);
  const beforeClosing = { from: -Infinity, until: startOf(closedFrom) };
  const datedOpenings = [
    ...(dated.rules.length > 0 ? openings(dated, first, last) : []),
    ...differing.flatMap((days) => clipIntervals(openingsAround(plan, days), days)),
  ];
  return {
    weekly_opening: int4multirange(weekMinutes(plan.rules.filter(isWeekly))),
    dated_opening: tsmultirange(clipIntervals(datedOpenings, beforeClosing)),
    dated_closing: tsmultirange([...differing, { from: beforeClosing.until, until: Infinity }]),
  };
}

/** The database knows no day before the year 1. */
const FIRST_DAY = dayNumber('0001-01-01') ?? 0;

function startOf(date: string | undefined): number {
  const day = date === undefined ? undefined : dayNumber(date);
  return day === undefined ? Infinity : Math.max(day, FIRST_DAY) * MINUTES_A_DAY;
}

function isSameEveryWeek({ recurrence }: OpeningRule, today: DayNumber): boolean {
  return recurrence.everyWeekOn !== undefined && recurrence.first <= today && recurrence.last === Infinity;
}

function weekMinutes(rules: readonly OpeningRule[]): Interval[] {
  return rules.flatMap(({ recurrence, hours }) =>
    (recurrence.everyWeekOn ?? []).flatMap((weekday) => {
      const from = weekday * MINUTES_A_DAY + hours.from;
      const until = weekday * MINUTES_A_DAY + hours.until;
      return until <= MINUTES_A_WEEK
        ? [{ from, until }]
        : [
            { from, until: MINUTES_A_WEEK },
            { from: 0, until: until - MINUTES_A_WEEK },
          ];
    }),
  );
}

/** A day and the next, which the day's usual hours may reach into. */
function aroundDay(day: DayNumber): Interval {
  return { from: day * MINUTES_A_DAY, until: (day + 2) * MINUTES_A_DAY };
}

function openingsAround(plan: OpeningPlan, days: Interval): Interval[] {
  const day = days.from / MINUTES_A_DAY;
  return openings(plan, day - 1, day + 1);
}

function int4multirange(intervals: readonly Interval[]): string {
  return `{${mergeIntervals(intervals)
    .map(({ from, until }) => `[${from},${until})`)
    .join(',')}}`;
}

function tsmultirange(intervals: readonly Interval[]): string {
  return `{${mergeIntervals(intervals)
    .map(({ from, until }) => `[${localTimestamp(from)},${until === Infinity ? 'infinity' : localTimestamp(until)})`)
    .join(',')}}`;
}
