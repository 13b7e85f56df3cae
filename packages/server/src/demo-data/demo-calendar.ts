import { hash } from 'node:crypto';
import { calendarDate, weekday } from '../schedule/calendar-day.ts';
import { kyivDay, kyivMoment, MINUTES_A_DAY, momentOf } from '../schedule/kyiv-time.ts';

const WORKING_DAYS_A_WEEK = 5;

/** All days of the demo data are told from one day, so that something is always open, about to close or just over. */
export interface DemoCalendar {
  /** The day this many days from today, `YYYY-MM-DD`; negative ones are past. */
  day: (offset: number) => string;
  /** The day this many working days (Monday to Friday) from today; at weekends counted from the next Monday. */
  workingDay: (offset: number) => string;
  /** The first such weekday (`MO` … `SU`) that is this many days from today or later. */
  next: (weekdayCode: WeekdayCode, offset: number) => string;
  /** A moment of the working hours of a day in the past. The key decides the minute. */
  moment: (daysAgo: number, key: string) => string;
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

export function demoCalendar(today: Date): DemoCalendar {
  const start = kyivDay(today);
  const firstWorkingDay = weekday(start) < WORKING_DAYS_A_WEEK ? start : start + 7 - weekday(start);
  return {
    day: (offset) => calendarDate(start + offset),
    workingDay: (offset) => {
      const days = weekday(firstWorkingDay) + offset;
      const weeks = Math.floor(days / WORKING_DAYS_A_WEEK);
      const monday = firstWorkingDay - weekday(firstWorkingDay);
      return calendarDate(monday + 7 * weeks + (days - WORKING_DAYS_A_WEEK * weeks));
    },
    next: (code, offset) => {
      const earliest = start + offset;
      const daysUntil = (WEEKDAY_CODES.indexOf(code) - weekday(earliest) + 7) % 7;
      return calendarDate(earliest + daysUntil);
    },
    moment: (daysAgo, key) => {
      const minute = pick(`minute of ${key}`, 9 * 60, 17 * 60);
      return kyivMoment(momentOf((start - daysAgo) * MINUTES_A_DAY + minute));
    },
  };
}

/** A whole number from `least` to `most`, always the same for a key. */
export function pick(key: string, least: number, most: number): number {
  return least + (Number.parseInt(hash('sha1', key, 'hex').slice(0, 8), 16) % (most - least + 1));
}
