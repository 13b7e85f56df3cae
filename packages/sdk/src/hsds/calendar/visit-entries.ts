import type { Team } from '@resilience-kit/contract';
import type { CalendarEntry } from './calendar-file.ts';

/** The visits of a team, with the identities that the calendars of the API give them. */
export function visitEntries(team: Team): CalendarEntry[] {
  return team.stops.flatMap((stop) => {
    const { addresses, name, place } = stop.location;
    const address = stop.location.confidential ? undefined : addresses?.[0]?.address_1;
    const where = [name, address, place?.name].filter((part) => part !== undefined);
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
        location: where.length > 0 ? where.join(', ') : undefined,
        start: new Date(opens),
        end: new Date(closes),
        status: 'CONFIRMED' as const,
        lastModified: new Date(stop.last_modified ?? opens),
      };
    });
  });
}
