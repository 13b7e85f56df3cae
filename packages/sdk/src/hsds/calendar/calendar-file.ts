import { momentOf, type WallMinute } from '../../snapshot/kyiv-clock.ts';
import { escaped, inFile } from './content-lines.ts';
import { kyivTimeZone, wallTime } from './kyiv-time-zone.ts';

/** Revisions are counted in seconds from here, as the API does, so that a later change always has the higher number. */
const FIRST_REVISION = Date.UTC(2020, 0, 1) / 1000;

/** A time in a calendar: a moment, or what the clock in Kyiv shows, which is what recurs. */
export type CalendarTime = Date | WallMinute;

/** Something with a time in a calendar. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing, whatever changes about it. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  readonly start: CalendarTime;
  readonly end?: CalendarTime | undefined;
  /** How it recurs, with the last day on which it may. */
  readonly recurrence?: { readonly rule: string; readonly last: WallMinute | undefined } | undefined;
  /** Starts at which it does not. */
  readonly except?: readonly WallMinute[] | undefined;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly lastModified: Date;
}

/** What a calendar is called, and in which language it is. */
export interface CalendarTitle {
  readonly name: string;
  readonly language: 'uk' | 'en';
}

/** The entries as an iCalendar file (RFC 5545). The same entries always make the same bytes. */
export function calendarFile({ name, language }: CalendarTitle, entries: readonly CalendarEntry[]): string {
  const usesWallTimes = entries.some(({ start }) => typeof start === 'number');
  return inFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//resilience-kit//sdk//${language.toUpperCase()}`,
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(usesWallTimes ? kyivTimeZone : []),
    ...entries.flatMap(linesOf),
    'END:VCALENDAR',
  ]);
}

function linesOf(entry: CalendarEntry): string[] {
  const { start, end, recurrence, except = [], description, location, url, lastModified } = entry;
  const until = recurrence?.last === undefined ? '' : `;UNTIL=${inUtc(new Date(momentOf(recurrence.last)))}`;
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@resilience-kit`,
    `SEQUENCE:${Math.max(0, Math.floor(lastModified.getTime() / 1000) - FIRST_REVISION)}`,
    // When the information was made: otherwise it would be another with every file.
    `DTSTAMP:${inUtc(lastModified)}`,
    `LAST-MODIFIED:${inUtc(lastModified)}`,
    timed('DTSTART', start),
    ...(end === undefined || Number(end) <= Number(start) ? [] : [timed('DTEND', end)]),
    ...(recurrence ? [`RRULE:${recurrence.rule}${until}`] : []),
    ...except.map((time) => timed('EXDATE', time)),
    `SUMMARY:${escaped(entry.summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...addressLine(url),
    `STATUS:${entry.status}`,
    'END:VEVENT',
  ];
}

function timed(property: string, time: CalendarTime): string {
  return typeof time === 'number' ? `${property};TZID=Europe/Kyiv:${wallTime(time)}` : `${property}:${inUtc(time)}`;
}

function inUtc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Parsed and written anew, so that nothing in it can end the line. */
function addressLine(url: string | undefined): string[] {
  try {
    return url === undefined ? [] : [`URL:${new URL(url).href}`];
  } catch {
    return [];
  }
}
