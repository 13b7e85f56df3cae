import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import { dayNumber, type DayNumber } from './calendar-day.ts';
import { mergeIntervals, type Interval } from './interval.ts';
import { MINUTES_A_DAY } from './kyiv-time.ts';
import { recurrenceOf, type Recurrence } from './recurrence.ts';

/** Minutes after midnight; `until` passes 1,440 when the night is included. */
export type Hours = Interval;

/** One schedule, read: on which days, at what hours. */
export interface OpeningRule {
  recurrence: Recurrence;
  hours: Hours;
}

/** All that is known about when something is open. */
export interface OpeningPlan {
  rules: readonly OpeningRule[];
  /** Days that differ, with their own hours: none when closed. */
  exceptions: ReadonlyMap<DayNumber, readonly Hours[]>;
}

/** Undefined when no schedule can be used: the hours are not known. */
export function openingPlan(
  schedules: readonly Schedule[],
  exceptions: readonly ScheduleException[] = [],
): OpeningPlan | undefined {
  const rules = schedules.flatMap((schedule) => {
    const hours = hoursOf(schedule);
    const recurrence = hours && recurrenceOf(schedule);
    return recurrence ? [{ recurrence, hours }] : [];
  });
  return rules.length > 0 ? { rules, exceptions: exceptionDays(exceptions) } : undefined;
}

/** The openings, in wall-clock minutes, that begin on a day from `first` to `last`; in order and joined. */
export function openings(plan: OpeningPlan, first: DayNumber, last: DayNumber): Interval[] {
  const found: Interval[] = [];
  for (let day = first; day <= last; day++) {
    for (const hours of hoursOn(plan, day)) {
      found.push({ from: day * MINUTES_A_DAY + hours.from, until: day * MINUTES_A_DAY + hours.until });
    }
  }
  return mergeIntervals(found);
}

function hoursOn(plan: OpeningPlan, day: DayNumber): readonly Hours[] {
  return (
    plan.exceptions.get(day) ?? plan.rules.filter((rule) => rule.recurrence.fallsOn(day)).map((rule) => rule.hours)
  );
}

/** Closing at or before the opening means the next day; 00:00 to 00:00 is the whole day. */
function hoursOf({ opens_at, closes_at }: Pick<Schedule, 'opens_at' | 'closes_at'>): Hours | undefined {
  const from = minuteOfDay(opens_at);
  const until = minuteOfDay(closes_at);
  if (from === undefined || until === undefined) return undefined;
  return { from, until: until <= from ? until + MINUTES_A_DAY : until };
}

function minuteOfDay(time: string | undefined): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

function exceptionDays(exceptions: readonly ScheduleException[]): Map<DayNumber, Hours[]> {
  const days = new Map<DayNumber, Hours[]>();
  for (const exception of exceptions) {
    const day = dayNumber(exception.date);
    if (day === undefined) continue;
    const hours = hoursOf(exception);
    days.set(day, [...(days.get(day) ?? []), ...(hours ? [hours] : [])]);
  }
  return days;
}
