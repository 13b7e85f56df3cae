/** A calendar day as its number: days since 1970-01-01, which was a Thursday. */
export type DayNumber = number;

const MILLISECONDS_A_DAY = 86_400_000;

/** The number of a day written `YYYY-MM-DD`, or undefined when there is no such day. */
export function dayNumber(date: string): DayNumber | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY : Number.NaN;
  return Number.isNaN(day) ? undefined : day;
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The month that a day lies in: `index` counts months since January 1970, `day` and `length` count from 1. */
export function monthOf(day: DayNumber): { index: number; day: number; length: number } {
  const date = new Date(day * MILLISECONDS_A_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  return {
    index: (year - 1970) * 12 + month,
    day: date.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}
