import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { ContentLanguageCode } from '../records/stored.ts';

/** The most entries that one calendar holds; programs that subscribe to larger ones give up. */
export const MOST_ENTRIES = 1000;
/** How often programs that subscribe should ask again, seconds. */
const REFRESH_EVERY = 3600;
/** Revisions are counted in seconds from here, so that a later change always has the higher number. */
const FIRST_REVISION = Date.UTC(2020, 0, 1) / 1000;

/** Something with a time in a calendar. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing, whatever changes about it. */
  id: string;
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  start: Date;
  end?: Date | undefined;
  status: 'confirmed' | 'tentative' | 'cancelled';
  lastModified: Date;
}

/** The entries as an iCalendar file (RFC 5545), all times in UTC. The same entries always make the same bytes. */
export function calendarFile(name: string, language: ContentLanguageCode, entries: readonly CalendarEntry[]): string {
  return ical({
    name,
    prodId: { company: 'resilience-kit', product: 'api', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_EVERY,
    events: entries.map(eventOf),
  }).toString();
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function eventOf({ id, summary, description, location, url, start, end, status, lastModified }: CalendarEntry) {
  return {
    id: `${id}@resilience-kit`,
    sequence: Math.max(0, Math.floor(lastModified.getTime() / 1000) - FIRST_REVISION),
    start,
    ...(end && end > start ? { end } : {}),
    // When the information was made: otherwise it would be the moment of the request.
    stamp: lastModified,
    lastModified,
    summary: printable(summary),
    ...(description === undefined ? {} : { description: printable(description) }),
    ...(location === undefined ? {} : { location: printable(location) }),
    // The library escapes what is special in texts; in addresses nothing may be escaped so.
    ...(url === undefined ? {} : { url: url.replaceAll(',', '%2C').replaceAll(';', '%3B') }),
    status: statuses[status],
  } satisfies ICalEventData;
}

/** RFC 5545 has no control characters in texts but line feeds. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
