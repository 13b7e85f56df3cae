import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import { isOneDay } from './weekly-hours.ts';

/** One dated day: a stop of a mobile team, or a day that differs from the ordinary week. */
export interface Visit {
  /** Calendar day in Kyiv, `YYYY-MM-DD`. */
  day: string;
  /** Time of day in Kyiv, `HH:MM`. */
  opens?: string;
  /** Time of day in Kyiv, `HH:MM`. */
  closes?: string;
  /** What to know about this visit. */
  note?: string;
}

/** The dated visits from `today` on, soonest first. */
export function upcomingVisits(schedules: readonly Schedule[] | undefined, today: string): Visit[] {
  return (schedules ?? [])
    .filter(isOneDay)
    .map(({ dtstart, opens_at, closes_at, description, notes }) =>
      visit(dtstart ?? '', opens_at, closes_at, description ?? notes),
    )
    .filter(({ day }) => day >= today)
    .sort(byDayAndTime);
}

/** The days from `today` on that differ from the ordinary week, soonest first; without times the place is closed. */
export function upcomingExceptions(exceptions: readonly ScheduleException[] | undefined, today: string): Visit[] {
  return (exceptions ?? [])
    .map(({ date, opens_at, closes_at, note }) => visit(date, opens_at, closes_at, note))
    .filter(({ day }) => day >= today)
    .sort(byDayAndTime);
}

function visit(day: string, opens?: string, closes?: string, note?: string): Visit {
  return { day, ...(opens && { opens }), ...(closes && { closes }), ...(note && { note }) };
}

function byDayAndTime(one: Visit, other: Visit): number {
  return one.day.localeCompare(other.day) || (one.opens ?? '').localeCompare(other.opens ?? '');
}
