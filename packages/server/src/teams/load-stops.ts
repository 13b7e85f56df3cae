import type { BeingChecked } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { placesIn } from '../operations/place-and-network.ts';
import { openingsOf } from '../records/opening.ts';
import type { StoredLocation, StoredService, StoredServiceAtLocation } from '../records/stored.ts';
import type { Interval } from '../schedule/interval.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';

/** A stop as it is stored, with when the team is there. */
export interface LoadedStop {
  entry: StoredServiceAtLocation;
  service: StoredService;
  location: StoredLocation;
  beingChecked: BeingChecked | null;
  /** Milliseconds since 1970. */
  intervals: Interval[];
  /** When the team is there next; `Infinity` when no visit in the window is still to come. */
  next: number;
}

/** What dates to work out, for which of the stops. */
export interface StopChoice {
  window: Interval;
  /** Only stops in this place (KATOTTG). */
  place: string | undefined;
}

/** The stops of the teams, by team; the soonest first. Those that a team has left for good are none. */
export async function loadStops(
  database: Database,
  teamIds: readonly string[],
  { window, place }: StopChoice,
  now: Date,
): Promise<Map<string, LoadedStop[]>> {
  if (teamIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('service_at_location as entry')
    .innerJoin('service', 'service.id', 'entry.service_id')
    .innerJoin('location', 'location.id', 'entry.location_id')
    .select(['entry.document as entry', 'service.document as service', 'location.document as location'])
    .select('entry.being_checked as beingChecked')
    .where('service.id', 'in', [...teamIds])
    .$if(place !== undefined, (query) => query.where(sql<boolean>`location.place_code in ${placesIn(place ?? '')}`))
    .orderBy('entry.id')
    .execute();
  const today = kyivTime(now).date;
  const stops = rows
    .filter(({ entry: { relocation } }) => relocation?.to_id === undefined || relocation.since > today)
    .map((row): LoadedStop => {
      const intervals = openingsOf(row, window, now);
      return { ...row, intervals, next: intervals.find(({ until }) => until > now.getTime())?.from ?? Infinity };
    });
  return Map.groupBy(
    stops.toSorted((one, other) => (one.next < other.next ? -1 : one.next > other.next ? 1 : 0)),
    ({ service }) => service.id,
  );
}
