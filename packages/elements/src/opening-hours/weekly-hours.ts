import type { Schedule } from '@resilience-kit/contract';

/** Hours of one day, as the clock in Kyiv shows them. */
export interface DayHours {
  /** `HH:MM`. */
  opens: string;
  /** `HH:MM`; `24:00` for midnight. */
  closes: string;
  /** What to know about these hours. */
  note?: string;
}

/** An ordinary week. `days` begins on Monday; an empty day is a closed day. */
export interface WeeklyHours {
  /** Seven lists of hours, from Monday to Sunday. */
  days: DayHours[][];
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The ordinary week out of HSDS schedules: those that repeat every week and are valid on `today`, a calendar day in
 * Kyiv. `undefined` when there are none, as for a mobile team with dated visits only.
 */
export function weeklyHours(schedules: readonly Schedule[] | undefined, today: string): WeeklyHours | undefined {
  const weekly = (schedules ?? []).filter((schedule) => isEveryWeek(schedule) && isValidOn(schedule, today));
  if (weekly.length === 0) return undefined;
  const days = weekdays.map((code) =>
    weekly
      .filter(({ byday }) => byday?.split(',').some((day) => day.trim().toUpperCase() === code))
      .map(({ opens_at, closes_at, notes }) => ({
        opens: opens_at ?? '00:00',
        closes: closes_at ?? '24:00',
        ...(notes && { note: notes }),
      }))
      .sort((one, other) => one.opens.localeCompare(other.opens)),
  );
  return { days };
}

/** Whatever the schedules say in words: rules such as «перша субота місяця» that a table cannot hold. */
export function otherHours(schedules: readonly Schedule[] | undefined, today: string): string[] {
  return (schedules ?? [])
    .filter((schedule) => !isEveryWeek(schedule) && !isOneDay(schedule) && isValidOn(schedule, today))
    .map(({ description, notes }) => description ?? notes ?? '')
    .filter((text) => text !== '');
}

/** True for a schedule of a single dated day. */
export function isOneDay({ dtstart, until, freq, count }: Schedule): boolean {
  return dtstart !== undefined && (until === dtstart || count === 1 || (freq === undefined && until === undefined));
}

function isEveryWeek(schedule: Schedule): boolean {
  return schedule.freq === 'WEEKLY' && (schedule.interval ?? 1) === 1 && Boolean(schedule.byday) && !isOneDay(schedule);
}

function isValidOn({ valid_from, valid_to, dtstart, until }: Schedule, day: string): boolean {
  const from = [valid_from, dtstart].filter((value) => value !== undefined);
  const to = [valid_to, until].filter((value) => value !== undefined);
  return from.every((start) => start <= day) && to.every((end) => end >= day);
}
