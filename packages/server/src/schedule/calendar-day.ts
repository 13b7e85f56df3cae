/** A calendar day as its number: days since 1970-01-01, which was a Thursday. Days have no zone and no hours. */
export type DayNumber = number;

const MILLISECONDS_A_DAY = 86_400_000;

/** The number of a day written `YYYY-MM-DD`, or undefined when there is no such day. */
export function dayNumber(date: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(moment)) return undefined;
  const day = moment / MILLISECONDS_A_DAY;
  return calendarDate(day) === date ? day : undefined;
}

/** The day as `YYYY-MM-DD`. */
export function calendarDate(day: DayNumber): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
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
