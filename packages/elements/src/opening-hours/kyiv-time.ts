/**
 * Every time is shown as the clock in Kyiv shows it, wherever the visitor is. Browsers from before 2023 know the zone
 * by its former name only.
 */
export const kyivTimeZone: string = knowsZone('Europe/Kyiv') ? 'Europe/Kyiv' : 'Europe/Kiev';

function knowsZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

// Swedish writes days as ISO 8601 does.
const dayFormat = new Intl.DateTimeFormat('sv', { timeZone: kyivTimeZone });
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: kyivTimeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day of a moment in Kyiv, `YYYY-MM-DD`. */
export function kyivDay(moment: Date): string {
  return dayFormat.format(moment);
}

/** The time of day of a moment in Kyiv, `HH:MM`. */
export function kyivTime(moment: Date): string {
  return timeFormat.format(moment);
}

/** Days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day of the week of a calendar day: 0 is Monday, as the week begins in Ukraine. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}
