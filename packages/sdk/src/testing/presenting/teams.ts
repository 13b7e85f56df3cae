import type { Team, TeamStop } from '@resilience-kit/contract';
import { dateOf, kyivMoment } from '../../snapshot/kyiv-clock.ts';
import type { DayNumber } from '../hours/calendar-day.ts';
import { openIntervals } from '../hours/opening.ts';
import type { Interval } from '../hours/opening-plan.ts';
import { type KeptRecord, listOf } from '../kept/kept-record.ts';
import { inOrderOfId, presentServiceAtLocation, scheduled, type ServiceThere, serviceThere } from './services.ts';
import { named, networksOf, pick, present, presentLocation, type Shown, todayOf } from './shared-records.ts';

/** Which stops of teams are told, with the dates of which days (both included). */
export interface StopChoice {
  readonly from: DayNumber;
  readonly until: DayNumber;
  /** Only stops in this place (KATOTTG). */
  readonly place?: string | undefined;
}

/** A team with its stops, the soonest first; undefined for a service that no mobile team brings. */
export interface LoadedTeam {
  readonly service: KeptRecord;
  readonly stops: readonly Stop[];
}

interface Stop extends ServiceThere {
  readonly intervals: readonly Interval[];
  /** When the team is there next, milliseconds since 1970; `Infinity` when no visit in the window is still to come. */
  readonly next: number;
}

export function loadTeam(service: KeptRecord | undefined, choice: StopChoice, shown: Shown): LoadedTeam | undefined {
  if (!service || !listOf(service, 'delivery_modes').includes('mobile_team')) return undefined;
  if (service['status'] !== 'active' && service['status'] !== 'temporarily closed') return undefined;
  const entries = shown.kept.all('service_at_locations').filter((entry) => entry['service_id'] === service['id']);
  const stops = inOrderOfId(entries)
    .flatMap((entry) => serviceThere(shown, entry) ?? [])
    .filter(({ location }) => choice.place === undefined || shown.places.isIn(location['place_code'], choice.place))
    .filter(({ entry }) => !isLeft(entry, todayOf(shown)))
    .map((there): Stop => {
      const intervals = openIntervals(scheduled(there, shown), choice);
      const next = intervals.find(({ until }) => until > shown.now.getTime())?.from ?? Infinity;
      return { ...there, intervals, next };
    });
  const soonest = stops.toSorted((one, other) => (one.next < other.next ? -1 : one.next > other.next ? 1 : 0));
  return soonest.length > 0 ? { service, stops: soonest } : undefined;
}

/** Whether the team has left the stop for good. */
function isLeft(entry: KeptRecord, today: string): boolean {
  const { relocation } = entry as { relocation?: { since: string; to_id?: string } };
  return relocation?.to_id !== undefined && relocation.since <= today;
}

const toldOfService = [
  ...['id', 'name', 'description', 'alert', 'application_process', 'languages', 'phones', 'service_areas'],
  'content_languages',
];

const toldOfStop = [
  'description',
  'schedule_exceptions',
  'temporary_closure',
  'relocation',
  'being_checked',
  'needs_verification',
  'verified_at',
  'last_modified',
] as const;

export function presentTeam({ service, stops }: LoadedTeam, choice: StopChoice, shown: Shown): Team {
  const organizationId = service['organization_id'];
  const program = named(shown, 'programs', service['program_id']);
  const networks = networksOf(shown.kept.get('organizations', organizationId) ?? {}, shown);
  const base = shown.places.reference(service['base_place_code'], shown.language);
  const told = stops.map((stop) => presentStop(stop, shown));
  const relocation = latestMove(told);
  return {
    ...present<Omit<Team, 'window' | 'stops' | 'data_status'>>(
      {
        ...pick(service, ...toldOfService),
        organization: named(shown, 'organizations', organizationId),
        ...(program ? { program } : {}),
      },
      shown,
    ),
    ...(networks.length > 0 ? { networks } : {}),
    ...(base ? { base } : {}),
    ...(relocation ? { relocation } : {}),
    window: { from: dateOf(choice.from), until: dateOf(choice.until) },
    stops: told,
    data_status: shown.dataStatus,
  };
}

function presentStop(stop: Stop, shown: Shown): TeamStop {
  const entry = presentServiceAtLocation(stop, shown);
  const location = presentLocation(stop.location, shown);
  return {
    service_at_location_id: entry.id,
    ...(location.place ? { place: location.place } : {}),
    location,
    intervals: stop.intervals.map(({ from, until }) => ({ opens_at: kyivMoment(from), closes_at: kyivMoment(until) })),
    ...pick(entry, ...toldOfStop),
  };
}

/** The latest move to one of the stops, told with both of its ends. */
function latestMove(stops: readonly TeamStop[]): Team['relocation'] {
  const moves = stops.flatMap(({ relocation, place, location, service_at_location_id: id }) => {
    if (!relocation?.from) return [];
    const name = location.name ?? place?.name ?? id;
    return [{ ...relocation, to: { name, ...(place ? { place } : {}), service_at_location_id: id } }];
  });
  return moves.toSorted((one, other) => (one.since < other.since ? 1 : -1))[0];
}
