import type { Event } from '@resilience-kit/contract';
import type { CalendarEntry, CalendarTitle } from './calendar-file.ts';

const words = {
  uk: { postponed: 'Перенесено', cancelled: 'Скасовано', online: 'Онлайн', register: 'Реєстрація' },
  en: { postponed: 'Postponed', cancelled: 'Cancelled', online: 'Online', register: 'Registration' },
} as const;

const statuses = { scheduled: 'CONFIRMED', postponed: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** An event, with the identity that the calendar of the API gives it. */
export function eventEntry(event: Event, language: CalendarTitle['language']): CalendarEntry {
  const { status, status_reason: reason, venue, place, online_url: online, registration } = event;
  const told = words[language];
  const known = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined);
  const where = known([venue?.name, venue?.address_1, place?.name]);
  const description = known([
    status === 'scheduled' ? undefined : known([told[status], reason]).join(': '),
    event.description,
    online && `${told.online}: ${online}`,
    registration?.url && `${told.register}: ${registration.url}`,
  ]);
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
