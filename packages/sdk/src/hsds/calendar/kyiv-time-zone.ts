import { dayOf, MINUTES_A_DAY, type WallMinute } from '../../snapshot/kyiv-clock.ts';

/** The clock of Kyiv since 1996, for programs that do not know the zone. */
export const kyivTimeZone: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Kyiv',
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** What the clock shows, as iCalendar writes it: `20260318T090000`. */
export function wallTime(wall: WallMinute): string {
  const day = dayOf(wall);
  const minute = wall - day * MINUTES_A_DAY;
  const two = (number: number) => String(number).padStart(2, '0');
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  return `${date}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
}
