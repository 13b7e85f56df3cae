import type { Event } from '@resilience-kit/contract';
import { calendarFile, type CalendarEntry } from '../calendar-files/calendar-file.ts';
import type { ContentLanguageCode } from '../records/stored.ts';

/** The events as an iCalendar file. */
export function eventCalendar(events: readonly Event[], language: ContentLanguageCode): string {
  return calendarFile(
    titles[language],
    language,
    events.map((event) => entryOf(event, language)),
  );
}

const titles = { uk: 'Події', en: 'Events' } as const;

const words = {
  uk: { postponed: 'Перенесено', cancelled: 'Скасовано', online: 'Онлайн', register: 'Реєстрація' },
  en: { postponed: 'Postponed', cancelled: 'Cancelled', online: 'Online', register: 'Registration' },
} as const;

const statuses = { scheduled: 'confirmed', postponed: 'tentative', cancelled: 'cancelled' } as const;

function entryOf(event: Event, language: ContentLanguageCode): CalendarEntry {
  const told = words[language];
  const { status, status_reason: reason, venue, place, online_url: online, registration } = event;
  const where = [venue?.name, venue?.address_1, place?.name].filter((part) => part !== undefined);
  const description = [
    status === 'scheduled' ? undefined : [told[status], reason].filter((part) => part !== undefined).join(': '),
    event.description,
    online === undefined ? undefined : `${told.online}: ${online}`,
    registration?.url === undefined ? undefined : `${told.register}: ${registration.url}`,
  ].filter((part) => part !== undefined);
  return {
    id: event.id,
    // Not every program shows the status.
    summary: status === 'scheduled' ? event.name : `${told[status]}: ${event.name}`,
    description: description.length > 0 ? description.join('\n') : undefined,
    location: where.length > 0 ? where.join(', ') : online,
    url: event.url ?? online,
    start: new Date(event.starts_at),
    end: event.ends_at === undefined ? undefined : new Date(event.ends_at),
    status: statuses[status],
    lastModified: new Date(event.last_modified),
  };
}
