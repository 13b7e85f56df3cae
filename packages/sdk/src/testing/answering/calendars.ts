import type { Event, Team } from '@resilience-kit/contract';
import type { Language } from '../presenting/in-language.ts';

interface Entry {
  readonly id: string;
  readonly summary: string;
  readonly location: string | undefined;
  readonly start: string;
  readonly end: string | undefined;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly lastModified: string;
}

/** The visits of the teams as an iCalendar file. */
export function teamCalendar(teams: readonly Team[], language: Language): string {
  const entries = teams.flatMap(({ name, stops }) =>
    stops.flatMap(({ service_at_location_id: id, location, place, intervals, last_modified: lastModified }) =>
      intervals.map(({ opens_at: start, closes_at: end }): Entry => ({
        id: `${id}-${start.slice(0, 10)}-1`,
        summary: name,
        location: [location.name, place?.name].filter((part) => part !== undefined).join(', '),
        start,
        end,
        status: 'CONFIRMED',
        lastModified: lastModified ?? start,
      })),
    ),
  );
  const [only, another] = teams;
  return calendarFile(only && !another ? only.name : { uk: 'Мобільні команди', en: 'Mobile teams' }[language], entries);
}

/** Events as an iCalendar file. */
export function eventCalendar(events: readonly Event[], language: Language): string {
  const statuses = { scheduled: 'CONFIRMED', postponed: 'TENTATIVE', cancelled: 'CANCELLED' } as const;
  const entries = events.map((event): Entry => ({
    id: event.id,
    summary: event.name,
    location: event.venue?.name ?? event.place?.name ?? event.online_url,
    start: event.starts_at,
    end: event.ends_at,
    status: statuses[event.status],
    lastModified: event.last_modified,
  }));
  return calendarFile({ uk: 'Події', en: 'Events' }[language], entries);
}

/** RFC 5545, all times in UTC. What the server's calendars tell besides is left out. */
function calendarFile(name: string, entries: readonly Entry[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//resilience-kit//fake//EN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@resilience-kit`,
      `DTSTAMP:${utc(entry.lastModified)}`,
      `DTSTART:${utc(entry.start)}`,
      ...(entry.end === undefined ? [] : [`DTEND:${utc(entry.end)}`]),
      `SUMMARY:${escaped(entry.summary)}`,
      ...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
      `STATUS:${entry.status}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(moment: string): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines have at most 75 bytes; a letter has at most two, unless it is rare. */
function folded(line: string): string {
  return (line.match(/.{1,35}/gu) ?? [line]).join('\r\n ');
}
