import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import { MINUTES_A_DAY } from '../../snapshot/kyiv-clock.ts';
import { dayNumber, type DayNumber } from './calendar-day.ts';
import { type Recurrence, recurrenceOf } from './recurrence.ts';

/** From `from` up to, not including, `until`; minutes on the wall clock in Kyiv since 1970, or after midnight. */
export interface Interval {
  from: number;
  until: number;
}

/** All that is known about when something is open. */
export interface OpeningPlan {
  readonly rules: readonly { recurrence: Recurrence; hours: Interval }[];
  /** Days that differ, with their own hours: none when closed. */
  readonly exceptions: ReadonlyMap<DayNumber, readonly Interval[]>;
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

/** The openings that begin on a day from `first` to `last`; in order and joined. */
export function openings(plan: OpeningPlan, first: DayNumber, last: DayNumber): Interval[] {
  const found: Interval[] = [];
  for (let day = first; day <= last; day++) {
    const usual = plan.rules.filter(({ recurrence }) => recurrence.fallsOn(day)).map(({ hours }) => hours);
    for (const { from, until } of plan.exceptions.get(day) ?? usual) {
      found.push({ from: day * MINUTES_A_DAY + from, until: day * MINUTES_A_DAY + until });
    }
  }
  return joined(found);
}

function joined(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { from, until } of intervals.toSorted((one, other) => one.from - other.from)) {
    const previous = merged.at(-1);
    if (previous && from <= previous.until) previous.until = Math.max(previous.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** Closing at or before the opening means the next day; 00:00 to 00:00 is the whole day. */
function hoursOf({ opens_at: opens, closes_at: closes }: Pick<Schedule, 'opens_at' | 'closes_at'>) {
  const from = minuteOfDay(opens);
  const until = minuteOfDay(closes);
  if (from === undefined || until === undefined) return undefined;
  return { from, until: until <= from ? until + MINUTES_A_DAY : until };
}

function minuteOfDay(time = ''): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function exceptionDays(exceptions: readonly ScheduleException[]): Map<DayNumber, Interval[]> {
  const days = new Map<DayNumber, Interval[]>();
  for (const exception of exceptions) {
    const day = dayNumber(exception.date);
    const hours = hoursOf(exception);
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), ...(hours ? [hours] : [])]);
  }
  return days;
}
