import type { ContentLanguageCode } from '../records/stored.ts';

/** The days of the week as HSDS has them, Monday first. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The days as they are written into a cell. */
export const WEEKDAY_NAMES: Readonly<Record<ContentLanguageCode, readonly string[]>> = {
  uk: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Нд'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** The code of a day, 0 being Monday. */
export function weekdayCode(day: number): string {
  return WEEKDAY_CODES[day] ?? '';
}
