import type { Schedule } from '@resilience-kit/contract';
import type { Stored } from '../records/stored.ts';

/** Opening hours to be: the identifier is given when they are attached to a record. Times are those of Europe/Kyiv. */
export type OpeningSchedule = Omit<Stored<Schedule>, 'id'>;

/** What a schedule says when the hours are agreed with each person. */
export const BY_APPOINTMENT = { uk: 'За домовленістю', en: 'By appointment' } as const;

/** Minutes after midnight as `HH:MM`; midnight at the end of the day is 00:00, for HSDS has no 24:00. */
export function timeOfDay(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `HH:MM` as minutes after midnight; undefined for anything else. */
export function minutesOf(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
