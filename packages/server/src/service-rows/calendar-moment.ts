import { dayNumber } from '../schedule/calendar-day.ts';
import { kyivMoment, MINUTES_A_DAY, momentOf } from '../schedule/kyiv-time.ts';

/** Noon in Kyiv on a calendar day, RFC 3339. */
export function calendarMoment(date: string): string {
  return kyivMoment(momentOf((dayNumber(date) ?? 0) * MINUTES_A_DAY + MINUTES_A_DAY / 2));
}
