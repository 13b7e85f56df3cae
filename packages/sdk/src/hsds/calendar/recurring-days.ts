import type { Schedule } from '@resilience-kit/contract';

/** Days since 1970-01-01 in Kyiv. */
export type DayNumber = number;

/** The days that a schedule falls on. */
export interface RecurringDays {
  /** The first of them. */
  readonly first: DayNumber;
  /** Nothing after this day; Infinity when no end is known. */
  readonly last: DayNumber;
  /** As a recurrence rule of RFC 5545 without its end; `undefined` when it is one day. */
  readonly rule: string | undefined;
  fallsOn(day: DayNumber): boolean;
}

interface Pattern {
  /** `undefined` when it is one day. */
  readonly rule: string | undefined;
  matches(day: DayNumber): boolean;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** How far a day is looked for: a rule such as the 29th of February in every other year is not met earlier. */
const FURTHEST = 366 * 12;

/** The number of a day `YYYY-MM-DD`; `undefined` when there is no such day. */
export function dayNumber(date: string | undefined): DayNumber | undefined {
  const moment = new Date(`${date ?? ''}T00:00:00Z`);
  // The 31st of February would be one of March.
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === date;
  return exists ? moment.getTime() / 86_400_000 : undefined;
}

/**
 * Reads the recurrence of an HSDS schedule as the API does. `undefined` when it cannot be told, or never falls on a day: no hours are
 * better than wrong ones.
 *
 * @param since the first day of what has always been so
 */
export function recurringDays(schedule: Schedule, since: DayNumber): RecurringDays | undefined {
  const given = [schedule.dtstart, schedule.valid_from, schedule.until, schedule.valid_to];
  const days = given.map(dayNumber);
  if (days.some((day, index) => day === undefined && given[index] !== undefined)) return undefined;
  const [start, validFrom, until, validTo] = days;
  const anchor = start ?? validFrom;
  const earliest = anchor === undefined ? since : Math.max(start ?? -Infinity, validFrom ?? -Infinity);
  const end = Math.min(until ?? Infinity, validTo ?? Infinity);
  const pattern = patternOf(schedule, anchor, { earliest, end });
  if (!pattern) return undefined;
  const last = Math.min(end, lastCounted(pattern, anchor, schedule.count));
  const first = firstMatch(pattern, earliest, last);
  if (first === undefined) return undefined;
  const isOneDay = pattern.rule === undefined || first === last;
  const fallsOn = (day: DayNumber) => day >= first && day <= last && pattern.matches(day);
  return { first, last: isOneDay ? first : last, rule: isOneDay ? undefined : pattern.rule, fallsOn };
}

function patternOf(
  schedule: Schedule,
  anchor: DayNumber | undefined,
  { earliest, end }: { earliest: DayNumber; end: DayNumber },
): Pattern | undefined {
  const { freq, interval = 1, byday, bymonthday } = schedule;
  if (schedule.byweekno || schedule.byyearday || !Number.isInteger(interval) || interval < 1) return undefined;
  if ((interval > 1 || schedule.count !== undefined) && anchor === undefined) return undefined;
  const weekdays = list(byday);
  const from = anchor ?? earliest;
  const every = interval === 1 ? '' : `;INTERVAL=${interval}`;
  if (freq === 'MONTHLY') return monthly(weekdays, list(bymonthday), { anchor, interval, every });
  if (freq === 'WEEKLY' || weekdays.length > 0) {
    if (weekdays.length === 0 && anchor === undefined) return undefined;
    const names = weekdays.length > 0 ? weekdays : [nameOfWeekday(from)];
    if (!names.every((name) => WEEKDAYS.includes(name))) return undefined;
    const weekStart = WEEKDAYS.indexOf(schedule.wkst ?? 'MO');
    // 1970-01-01 was a Thursday: three days after the Monday that weeks are counted from here.
    const week = (day: DayNumber) => Math.floor((day + 3 - weekStart) / 7);
    return {
      rule: `FREQ=WEEKLY${every}${interval > 1 ? `;WKST=${WEEKDAYS[weekStart] ?? 'MO'}` : ''};BYDAY=${names.join(',')}`,
      matches: (day) => names.includes(nameOfWeekday(day)) && (week(day) - week(from)) % interval === 0,
    };
  }
  if (anchor === undefined) return undefined;
  // Without a frequency: one visit, or every day from the first to the last.
  if (end !== Infinity) return { rule: 'FREQ=DAILY', matches: () => true };
  return schedule.dtstart === undefined ? undefined : { rule: undefined, matches: (day) => day === earliest };
}

function monthly(
  weekdays: readonly string[],
  monthDays: readonly string[],
  { anchor, interval, every }: { anchor: DayNumber | undefined; interval: number; every: string },
): Pattern | undefined {
  if (!weekdays.every((one) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(one))) return undefined;
  if (!monthDays.every((one) => /^-?([1-9]|[12]\d|3[01])$/.test(one))) return undefined;
  if (weekdays.length + monthDays.length === 0 && anchor === undefined) return undefined;
  const days = weekdays.length + monthDays.length > 0 ? monthDays.map(Number) : [monthOf(anchor ?? 0).day];
  const startMonth = anchor === undefined ? 0 : monthOf(anchor).index;
  const byMonthDay = days.length > 0 ? `;BYMONTHDAY=${days.join(',')}` : '';
  const byDay = weekdays.length > 0 ? `;BYDAY=${weekdays.join(',')}` : '';
  return {
    rule: `FREQ=MONTHLY${every}${byMonthDay}${byDay}`,
    matches(day) {
      const month = monthOf(day);
      const fromEnd = month.day - month.length - 1;
      if ((month.index - startMonth) % interval !== 0) return false;
      if (days.length > 0 && !days.includes(month.day) && !days.includes(fromEnd)) return false;
      return weekdays.length === 0 || weekdays.some((one) => isNth(one, day, { day: month.day, fromEnd }));
    },
  };
}

function isNth(weekday: string, day: DayNumber, month: { day: number; fromEnd: number }): boolean {
  if (!weekday.endsWith(nameOfWeekday(day))) return false;
  const nth = Number(weekday.slice(0, -2));
  return nth === 0 || (nth > 0 ? Math.ceil(month.day / 7) === nth : Math.ceil(-month.fromEnd / 7) === -nth);
}

function firstMatch(pattern: Pattern, earliest: DayNumber, last: DayNumber): DayNumber | undefined {
  for (let day = earliest; day <= Math.min(last, earliest + FURTHEST); day++) if (pattern.matches(day)) return day;
  return undefined;
}

/** The day of the `count`-th time; Infinity without a count. */
function lastCounted(pattern: Pattern, anchor: DayNumber | undefined, count: number | undefined): DayNumber {
  if (count === undefined || anchor === undefined) return Infinity;
  let found = 0;
  for (let day = anchor; day < anchor + FURTHEST; day++) if (pattern.matches(day) && ++found >= count) return day;
  return anchor + FURTHEST;
}

function nameOfWeekday(day: DayNumber): string {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? '';
}

/** Which month it is, counted from the year 0, which day of it, and how many it has. */
function monthOf(day: DayNumber): { index: number; day: number; length: number } {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    index: year * 12 + month,
    day: date.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .toUpperCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
