import { invalidParameters } from '../problems/problems.ts';
import { requireOrderedDays } from '../operations/ordered-days.ts';
import { calendarDate, dayNumber } from '../schedule/calendar-day.ts';
import type { Interval } from '../schedule/interval.ts';
import { kyivDay } from '../schedule/kyiv-time.ts';

/** Today and the thirty days after it. */
const DEFAULT_DAYS = 31;
const MOST_DAYS = 366;
/** The last day whose morning after can still be written with four digits of the year. */
const LAST_DAY = '9999-12-30';

/**
 * The days that dates are told for, as numbers of days, both included.
 *
 * @throws HttpProblem 400 when they are in the wrong order or too many
 */
export function teamWindow(query: { from?: string; until?: string }, now: Date): Interval {
  const last = dayNumber(LAST_DAY) ?? 0;
  const from = Math.min(query.from === undefined ? kyivDay(now) : (dayNumber(query.from) ?? 0), last);
  const until = Math.min(query.until === undefined ? from + DEFAULT_DAYS - 1 : (dayNumber(query.until) ?? 0), last);
  requireOrderedDays(['from', calendarDate(from)], ['until', calendarDate(until)]);
  if (until - from >= MOST_DAYS) {
    throw invalidParameters([
      {
        pointer: '/query/until',
        message: {
          uk: `until має бути не пізніше ніж за рік після from (${calendarDate(from)}); отримано ${calendarDate(until)}.`,
          en: `until must be at most a year after from (${calendarDate(from)}); got ${calendarDate(until)}.`,
        },
      },
    ]);
  }
  return { from, until };
}
