import { calendarDate, dayNumber } from '../schedule/calendar-day.ts';

/** `DD.MM.YYYY`, `DD/MM/YYYY` or `YYYY-MM-DD` as `YYYY-MM-DD`; undefined when there is no such day. */
export function dateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(date) === undefined ? undefined : date;
}

/** A calendar date as people in Ukraine write it: `DD.MM.YYYY`. */
export function writtenDate(date: string): string {
  return date.split('-').reverse().join('.');
}

/** Every day from one to another, both included; undefined when the second is earlier or more than a year later. */
export function daysBetween(first: string, last: string): string[] | undefined {
  const from = dayNumber(first);
  const until = dayNumber(last);
  if (from === undefined || until === undefined || until < from || until - from > 366) return undefined;
  return Array.from({ length: until - from + 1 }, (_, index) => calendarDate(from + index));
}
