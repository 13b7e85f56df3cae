import type { Event, Service, ServiceAtLocationDetail, Team } from '@resilience-kit/contract';
import { servicesIn } from '../services-in.ts';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';
import { eventEntry } from './event-entry.ts';
import { openingEntries } from './opening-entries.ts';
import { visitEntries } from './visit-entries.ts';

/** What can stand in a calendar. */
export type CalendarRecord = ServiceAtLocationDetail | Service | Team | Event;

/** Options of {@link toICalendar}. */
export interface CalendarOptions {
  /** What the calendar is called. Default: «Послуги, команди, події», or the same in English. */
  readonly name?: string | undefined;
  /** The language of the few words that stand in no record, such as «Скасовано». Default `uk`. */
  readonly language?: 'uk' | 'en' | undefined;
}

const titles = { uk: 'Послуги, команди, події', en: 'Services, teams, events' } as const;

/**
 * Opening hours, visits of mobile teams and events as an iCalendar file (RFC 5545), to be saved as `.ics` or served as
 * `text/calendar`.
 *
 * ```ts
 * const events = await client.events.list({ network: 'resilience-centres' }).toArray({ limit: 500 });
 * await writeFile('events.ics', toICalendar(events, { language: 'uk' }));
 * ```
 *
 * - Of a service at a location every schedule is a recurring entry in `Europe/Kyiv` time, with the days that differ; schedules that
 *   cannot be told as a rule are left out, and without any the next opening hours are entries of their own.
 * - Visits and events have moments in UTC, and the identities that they have in the calendars of the API.
 * - Whoever imports a newer file gets changes instead of copies (`UID`, `SEQUENCE`). The same records always make the same bytes.
 * - Nobody is named as organizer or guest, and confidential addresses are left out.
 */
export function toICalendar(
  records: Iterable<CalendarRecord>,
  { language = 'uk', name = titles[language] }: CalendarOptions = {},
): string {
  return calendarFile(
    { name, language },
    [...records].flatMap((record) => entriesOf(record, language)),
  );
}

function entriesOf(record: CalendarRecord, language: 'uk' | 'en'): CalendarEntry[] {
  if ('starts_at' in record) return [eventEntry(record, language)];
  if ('stops' in record) return visitEntries(record);
  return [...servicesIn([record])].flatMap(openingEntries);
}
