import type { Schedule } from '@resilience-kit/contract';
import { dayNumber, type DayNumber, monthOf, weekday } from './calendar-day.ts';

/** The days that a schedule falls on, as the server reads it. */
export interface Recurrence {
  readonly first: DayNumber;
  readonly last: DayNumber;
  fallsOn(day: DayNumber): boolean;
}

type Matches = (day: DayNumber) => boolean;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A rule with `count` is followed this far to find its last day. */
const DAYS_COUNTED = 20_000;

/**
 * Reads the recurrence of an HSDS schedule (RFC 5545 rules). Undefined when the rule cannot be evaluated: showing no hours
 * is better than showing wrong ones.
 */
export function recurrenceOf(schedule: Schedule): Recurrence | undefined {
  if (schedule.byweekno || schedule.byyearday) return undefined;
  const days = [schedule.dtstart, schedule.valid_from, schedule.until, schedule.valid_to].map((date) =>
    date === undefined ? undefined : (dayNumber(date) ?? Number.NaN),
  );
  if (days.some(Number.isNaN)) return undefined;
  const [start, validFrom, until, validTo] = days;
  const first = Math.max(start ?? -Infinity, validFrom ?? -Infinity);
  const last = Math.min(until ?? Infinity, validTo ?? Infinity);
  const anchor = start ?? validFrom;
  const matches = patternOf(schedule, { first, last, anchor });
  if (!matches) return undefined;
  if (schedule.count === undefined) {
    return { first, last, fallsOn: (day) => day >= first && day <= last && matches(day) };
  }
  if (anchor === undefined) return undefined;
  const end = Math.min(last, dayOfOccurrence(matches, anchor, schedule.count));
  return { first, last: end, fallsOn: (day) => day >= Math.max(first, anchor) && day <= end && matches(day) };
}

interface Bounds {
  first: DayNumber;
  last: DayNumber;
  /** The day that intervals and counts start from. */
  anchor: DayNumber | undefined;
}

function patternOf(schedule: Schedule, { first, last, anchor }: Bounds): Matches | undefined {
  const interval = schedule.interval ?? 1;
  if (!Number.isInteger(interval) || interval < 1 || (interval > 1 && anchor === undefined)) return undefined;
  if (schedule.freq === 'MONTHLY') return monthly(schedule, anchor, interval);
  if (schedule.freq === 'WEEKLY' || schedule.byday) return weekly(schedule, anchor, interval);
  // Without a frequency: one visit, or every day from the first to the last.
  if (first === -Infinity) return undefined;
  if (last !== Infinity) return () => true;
  return schedule.dtstart === undefined ? undefined : (day) => day === first;
}

function weekly(schedule: Schedule, anchor: DayNumber | undefined, interval: number): Matches | undefined {
  const rules = weekdayRules(schedule.byday);
  if (!rules || rules.some(({ ordinal }) => ordinal !== undefined)) return undefined;
  const days = rules.map((rule) => rule.weekday);
  if (days.length === 0) {
    if (anchor === undefined) return undefined;
    days.push(weekday(anchor));
  }
  const weekStart = WEEKDAYS.indexOf(schedule.wkst ?? 'MO');
  // 1970-01-01 was a Thursday: three days after the Monday that weeks are counted from here.
  const week = (day: DayNumber) => Math.floor((day + 3 - weekStart) / 7);
  return (day) => days.includes(weekday(day)) && (interval === 1 || (week(day) - week(anchor ?? 0)) % interval === 0);
}

function monthly(schedule: Schedule, anchor: DayNumber | undefined, interval: number): Matches | undefined {
  const rules = weekdayRules(schedule.byday);
  const monthDays = list(schedule.bymonthday).map(Number);
  if (!rules || !monthDays.every((day) => Number.isInteger(day) && day !== 0)) return undefined;
  if (rules.length === 0 && monthDays.length === 0) {
    if (anchor === undefined) return undefined;
    monthDays.push(monthOf(anchor).day);
  }
  const anchorMonth = anchor === undefined ? 0 : monthOf(anchor).index;
  return (day) => {
    const month = monthOf(day);
    const fromEnd = month.day - month.length - 1;
    const isThatWeekday = (rule: WeekdayRule) =>
      weekday(day) === rule.weekday &&
      (rule.ordinal === undefined ||
        (rule.ordinal > 0 ? Math.ceil(month.day / 7) === rule.ordinal : Math.ceil(-fromEnd / 7) === -rule.ordinal));
    return (
      (month.index - anchorMonth) % interval === 0 &&
      (monthDays.length === 0 || monthDays.includes(month.day) || monthDays.includes(fromEnd)) &&
      (rules.length === 0 || rules.some(isThatWeekday))
    );
  };
}

interface WeekdayRule {
  weekday: number;
  /** Which such day of the month, from its end when negative; undefined for all of them. */
  ordinal: number | undefined;
}

/** `MO,-1FR` as rules; empty when absent; undefined when it is not readable. */
function weekdayRules(text: string | undefined): WeekdayRule[] | undefined {
  const rules = list(text).map((part) => {
    const [, ordinal, name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part) ?? [];
    return { weekday: WEEKDAYS.indexOf(name), ordinal: ordinal === undefined ? undefined : Number(ordinal) };
  });
  return rules.some((rule) => rule.weekday < 0 || rule.ordinal === 0) ? undefined : rules;
}

function list(text = ''): string[] {
  const parts = text.toUpperCase().split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The day of the `count`-th occurrence. */
function dayOfOccurrence(matches: Matches, anchor: DayNumber, count: number): DayNumber {
  let found = 0;
  for (let day = anchor; day < anchor + DAYS_COUNTED; day++) {
    if (matches(day) && ++found >= count) return day;
  }
  return anchor + DAYS_COUNTED;
}
