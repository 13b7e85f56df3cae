import type { Schedule } from '@resilience-kit/contract';
import { dayNumber, monthOf, weekday, type DayNumber } from './calendar-day.ts';

/** The days that a schedule falls on. */
export interface Recurrence {
  /** Nothing before this day; -Infinity when it has always been so. */
  first: DayNumber;
  /** Nothing after this day; Infinity when no end is known. */
  last: DayNumber;
  /** The days of the week (0 is Monday) of a rule that is the same every week between `first` and `last`. */
  everyWeekOn?: readonly number[];
  fallsOn(day: DayNumber): boolean;
}

interface WeekdayRule {
  weekday: number;
  /** Which such day of the month, from its end when negative; undefined for all of them. */
  ordinal?: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A rule with `count` is followed this far to find its last day. */
const DAYS_COUNTED = 20_000;

/**
 * Reads the recurrence of an HSDS schedule (RFC 5545 rules). Undefined when the rule cannot be evaluated: showing no hours
 * is better than showing wrong ones.
 */
export function recurrenceOf(schedule: Schedule): Recurrence | undefined {
  if (schedule.byweekno || schedule.byyearday) return undefined;
  const bounds = boundsOf(schedule);
  if (!bounds) return undefined;
  const pattern = patternOf(schedule, bounds);
  if (!pattern) return undefined;
  const { first, last } = bounds;
  const fallsOn = (day: DayNumber) => day >= first && day <= last && pattern.matches(day);
  if (schedule.count === undefined) return { first, last, fallsOn, ...everyWeek(pattern) };
  if (bounds.anchor === undefined) return undefined;
  const lastCounted = dayOfOccurrence(pattern, bounds.anchor, schedule.count);
  return {
    first,
    last: Math.min(last, lastCounted),
    fallsOn: (day) => day >= (bounds.anchor ?? first) && day <= lastCounted && fallsOn(day),
    ...everyWeek(pattern),
  };
}

interface Bounds {
  first: DayNumber;
  last: DayNumber;
  /** The day that intervals and counts start from. */
  anchor: DayNumber | undefined;
}

function boundsOf(schedule: Schedule): Bounds | undefined {
  const days = [schedule.dtstart, schedule.valid_from, schedule.until, schedule.valid_to].map((date) =>
    date === undefined ? undefined : (dayNumber(date) ?? Number.NaN),
  );
  if (days.some(Number.isNaN)) return undefined;
  const [start, validFrom, until, validTo] = days;
  return {
    first: Math.max(start ?? -Infinity, validFrom ?? -Infinity),
    last: Math.min(until ?? Infinity, validTo ?? Infinity),
    anchor: start ?? validFrom,
  };
}

interface Pattern {
  matches(day: DayNumber): boolean;
  everyWeekOn?: readonly number[];
}

function everyWeek(pattern: Pattern): Pick<Recurrence, 'everyWeekOn'> {
  return pattern.everyWeekOn ? { everyWeekOn: pattern.everyWeekOn } : {};
}

function patternOf(schedule: Schedule, bounds: Bounds): Pattern | undefined {
  const interval = schedule.interval ?? 1;
  if (!Number.isInteger(interval) || interval < 1) return undefined;
  if (interval > 1 && bounds.anchor === undefined) return undefined;
  if (schedule.freq === 'MONTHLY') return monthlyPattern(schedule, bounds.anchor, interval);
  if (schedule.freq === 'WEEKLY' || schedule.byday) return weeklyPattern(schedule, bounds.anchor, interval);
  return datedPattern(schedule, bounds);
}

function weeklyPattern(schedule: Schedule, anchor: DayNumber | undefined, interval: number): Pattern | undefined {
  const rules = weekdayRules(schedule.byday);
  if (!rules || rules.some((rule) => rule.ordinal !== undefined)) return undefined;
  const days = rules.map((rule) => rule.weekday);
  if (days.length === 0) {
    if (anchor === undefined) return undefined;
    days.push(weekday(anchor));
  }
  if (interval === 1) return { matches: (day) => days.includes(weekday(day)), everyWeekOn: days };
  if (anchor === undefined) return undefined;
  const weekStart = WEEKDAYS.indexOf(schedule.wkst ?? 'MO');
  // 1970-01-01 was a Thursday: three days after the Monday that weeks are counted from here.
  const week = (day: DayNumber) => Math.floor((day + 3 - weekStart) / 7);
  const anchorWeek = week(anchor);
  return { matches: (day) => days.includes(weekday(day)) && (week(day) - anchorWeek) % interval === 0 };
}

function monthlyPattern(schedule: Schedule, anchor: DayNumber | undefined, interval: number): Pattern | undefined {
  const rules = weekdayRules(schedule.byday);
  const monthDays = integers(schedule.bymonthday);
  if (!rules || !monthDays) return undefined;
  if (rules.length === 0 && monthDays.length === 0) {
    if (anchor === undefined) return undefined;
    monthDays.push(monthOf(anchor).day);
  }
  const anchorMonth = anchor === undefined ? 0 : monthOf(anchor).index;
  return {
    matches(day) {
      const month = monthOf(day);
      const fromEnd = month.day - month.length - 1;
      return (
        (month.index - anchorMonth) % interval === 0 &&
        (monthDays.length === 0 || monthDays.includes(month.day) || monthDays.includes(fromEnd)) &&
        (rules.length === 0 || rules.some((rule) => isWeekdayOfMonth(rule, day, month.day, fromEnd)))
      );
    },
  };
}

function isWeekdayOfMonth(rule: WeekdayRule, day: DayNumber, dayOfMonth: number, fromEnd: number): boolean {
  if (weekday(day) !== rule.weekday) return false;
  if (rule.ordinal === undefined) return true;
  return rule.ordinal > 0 ? Math.ceil(dayOfMonth / 7) === rule.ordinal : Math.ceil(-fromEnd / 7) === -rule.ordinal;
}

/** Without a frequency: one visit, or every day from the first to the last. */
function datedPattern(schedule: Schedule, bounds: Bounds): Pattern | undefined {
  if (bounds.first === -Infinity) return undefined;
  if (bounds.last !== Infinity) return { matches: () => true };
  return schedule.dtstart === undefined ? undefined : { matches: (day) => day === bounds.first };
}

/** `MO,-1FR` as rules; empty when absent; undefined when it is not readable. */
function weekdayRules(text: string | undefined): WeekdayRule[] | undefined {
  const rules: WeekdayRule[] = [];
  for (const part of list(text)) {
    const [, ordinal, name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part) ?? [];
    const isOrdinal = ordinal !== undefined;
    if (name === '' || (isOrdinal && Number(ordinal) === 0)) return undefined;
    rules.push({ weekday: WEEKDAYS.indexOf(name), ...(isOrdinal ? { ordinal: Number(ordinal) } : {}) });
  }
  return rules;
}

function integers(text: string | undefined): number[] | undefined {
  const numbers = list(text).map(Number);
  return numbers.every((number) => Number.isInteger(number) && number !== 0) ? numbers : undefined;
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .toUpperCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The day of the `count`-th occurrence. */
function dayOfOccurrence(pattern: Pattern, anchor: DayNumber, count: number): DayNumber {
  let found = 0;
  for (let day = anchor; day < anchor + DAYS_COUNTED; day++) {
    if (pattern.matches(day) && ++found >= count) return day;
  }
  return anchor + DAYS_COUNTED;
}
