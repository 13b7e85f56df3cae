import type { ComingDay } from '../../details/coming-days.ts';

/** What the entries of a calendar say. */
export interface CalendarEntry {
  /** The service at a location. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
}

/** Lines end after so many octets and go on in the next. */
const LONGEST_LINE = 73;

/** Clocks in Ukraine change on the last Sundays of March and October. */
const kyivTimeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Kyiv',
  ...['BEGIN:DAYLIGHT', 'DTSTART:19970330T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300'],
  ...['TZNAME:EEST', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'DTSTART:19971026T040000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200'],
  ...['TZNAME:EET', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
];

/**
 * An iCalendar file (RFC 5545) for a day to go there. The entries have the identities that the API's calendars give visits, so that
 * a calendar that has one already changes it instead of doubling it.
 */
export function calendarFile(entry: CalendarEntry, { day, hours }: ComingDay, now: Date): string {
  const events = hours.flatMap(({ opens, closes }, index) => [
    'BEGIN:VEVENT',
    `UID:${entry.id}-${day}-${index + 1}@resilience-kit`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;TZID=Europe/Kyiv:${wallTime(day, opens)}`,
    `DTEND;TZID=Europe/Kyiv:${wallTime(closes > opens ? day : nextDay(day), closes)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `LOCATION:${escaped(entry.location)}`,
    `URL:${new URL(entry.url).href}`,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//resilience-kit//elements//UK',
    ...kyivTimeZone,
    ...events,
  ];
  return [...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}

function wallTime(day: string, time: string): string {
  return `${day}T${time}00`.replace(/[-:]/g, '');
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** No line is longer than 75 octets, and no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const letter of line) {
    const { length } = encoder.encode(letter);
    if (octets + length > LONGEST_LINE) {
      text += '\r\n ';
      octets = 0;
    }
    text += letter;
    octets += length;
  }
  return text;
}
