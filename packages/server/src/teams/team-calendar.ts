import type { Team, TeamStop } from '@resilience-kit/contract';
import { calendarFile, MOST_ENTRIES, type CalendarEntry } from '../calendar-files/calendar-file.ts';
import type { ContentLanguageCode } from '../records/stored.ts';

/** The visits of the teams as an iCalendar file. A visit that is called off is no longer in it. */
export function teamCalendar(teams: readonly Team[], language: ContentLanguageCode): string {
  const visits = teams.flatMap((team) => team.stops.flatMap((stop) => visitsTo(stop, team)));
  const soonest = visits.toSorted((one, other) => one.start.getTime() - other.start.getTime());
  const [only, another] = teams;
  const title = only && !another ? only.name : titles[language];
  return calendarFile(title, language, soonest.slice(0, MOST_ENTRIES));
}

const titles = { uk: 'Мобільні команди', en: 'Mobile teams' } as const;

function visitsTo(stop: TeamStop, team: Team): CalendarEntry[] {
  const { addresses, name, place } = stop.location;
  const [address] = addresses ?? [];
  const where = [name, address?.address_1, place?.name].filter((part) => part !== undefined);
  const description = [team.program?.name, stop.description].filter((part) => part !== undefined);
  const days = new Map<string, number>();
  return stop.intervals.map(({ opens_at: opens, closes_at: closes }) => {
    const day = opens.slice(0, 10);
    const visit = (days.get(day) ?? 0) + 1;
    days.set(day, visit);
    return {
      id: `${stop.service_at_location_id}-${day}-${visit}`,
      summary: team.name,
      description: description.length > 0 ? description.join('\n') : undefined,
      location: where.join(', '),
      start: new Date(opens),
      end: new Date(closes),
      status: 'confirmed' as const,
      lastModified: new Date(stop.last_modified ?? opens),
    };
  });
}
