import type { Schedule } from '../hsds/schedule.ts';
import type { ScheduleException } from '../profile/opening-hours.ts';
import { known } from './known.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Weekly hours and dated visits; schema.org has no words for the first Saturday of the month or every other week. */
export function hours(schedule: Schedule): object[] {
  const { freq, interval = 1, byday = '', dtstart, until, opens_at: opens, closes_at: closes } = schedule;
  if (opens === undefined || closes === undefined || freq === 'MONTHLY' || interval !== 1) return [];
  // Schedules have the first two letters, in capitals.
  const days = byday.split(',').flatMap((day) => DAYS.find((name) => name.slice(0, 2).toUpperCase() === day) ?? []);
  if (days.length === 0 && (dtstart === undefined || freq !== undefined)) return [];
  return [
    known({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days,
      opens,
      closes: closingTime(opens, closes),
      validFrom: dtstart ?? schedule.valid_from,
      validThrough: until ?? schedule.valid_to ?? (days.length === 0 ? dtstart : undefined),
    }),
  ];
}

/** A day on which it is open otherwise, or not at all. */
export function specialHours({ date, opens_at: opens = '00:00', closes_at: closes }: ScheduleException): object {
  const isClosed = closes === undefined;
  return {
    '@type': 'OpeningHoursSpecification',
    // Opening and closing at midnight is schema.org's way to say closed.
    opens: isClosed ? '00:00' : opens,
    closes: isClosed ? '00:00' : closingTime(opens, closes),
    validFrom: date,
    validThrough: date,
  };
}

function closingTime(opens: string, closes: string): string {
  return opens === '00:00' && closes === '00:00' ? '23:59' : closes;
}
