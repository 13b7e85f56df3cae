import type { Schedule } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';

/** Opening hours to be: the identifier is given when they are attached to a record. Times are those of Europe/Kyiv. */
export type ScheduleDraft = Omit<Stored<Schedule>, 'id'>;

export const WEEKDAYS = 'MO,TU,WE,TH,FR';
export const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU';

export function weekly(byday: string, opens: string, closes: string): ScheduleDraft {
  return { freq: 'WEEKLY', byday, opens_at: opens, closes_at: closes };
}

/** HSDS has no lunch break: the hours before and after it are two schedules. */
export function weeklyWithBreak(
  byday: string,
  opens: string,
  breakFrom: string,
  breakUntil: string,
  closes: string,
): ScheduleDraft[] {
  return [weekly(byday, opens, breakFrom), weekly(byday, breakUntil, closes)];
}

/** Open day and night: HSDS has no 24:00, so a whole day is from 00:00 to 00:00, the end being that of the next day. */
export function aroundTheClock(): ScheduleDraft {
  return weekly(EVERY_DAY, '00:00', '00:00');
}

/** Every other week, counted from the week of the first day. */
export function everyOtherWeek(firstDay: string, byday: string, opens: string, closes: string): ScheduleDraft {
  return { ...weekly(byday, opens, closes), dtstart: firstDay, interval: 2 };
}

/** Once a month, on such a weekday: `1SA` is the first Saturday. */
export function monthly(byday: string, opens: string, closes: string): ScheduleDraft {
  return { freq: 'MONTHLY', byday, opens_at: opens, closes_at: closes };
}

/** One visit on one day. */
export function visit(day: string, opens: string, closes: string): ScheduleDraft {
  return { dtstart: day, until: day, opens_at: opens, closes_at: closes };
}

/** The hours hold from one day to another, both included. */
export function during(from: string, until: string, schedule: ScheduleDraft): ScheduleDraft {
  return { ...schedule, valid_from: from, valid_to: until };
}
