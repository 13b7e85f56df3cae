import type { Team, TeamStop } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { presentLocation } from '../records/locations.ts';
import { namedRecords, type NamedRecord } from '../records/named-records.ts';
import { presentServiceAtLocation } from '../records/present-service-at-location.ts';
import { presentRecord } from '../records/present.ts';
import { pick } from '../records/pick.ts';
import { loadRelated, type Related } from '../records/related.ts';
import { loadRelocationEnds, type RelocationEnds } from '../records/relocations.ts';
import type { StoredService } from '../records/stored.ts';
import { calendarDate } from '../schedule/calendar-day.ts';
import { kyivMoment } from '../schedule/kyiv-time.ts';
import { readDataStatus } from '../settings/settings.ts';
import { loadStops, type LoadedStop, type StopChoice } from './load-stops.ts';

/** Mobile teams with their stops, in the order of `ids`. One without a stop is left out. */
export async function teamRecords(
  database: Database,
  ids: readonly string[],
  choice: StopChoice,
  context: AnswerContext,
): Promise<Team[]> {
  const stops = await loadStops(database, ids, choice, context.now);
  const all = [...stops.values()].flat();
  const services = [...stops.values()].flatMap(([first]) => first?.service ?? []);
  const [related, ends, organizations, programs, dataStatus] = await Promise.all([
    loadRelated(
      database,
      {
        documents: [...all.map(({ entry }) => entry), ...services],
        locations: all.map(({ location }) => location),
        placeCodes: services.flatMap((service) => service.base_place_code ?? []),
        organizationIds: services.map((service) => service.organization_id),
      },
      context,
    ),
    loadRelocationEnds(
      database,
      all.map(({ entry }) => entry),
      context,
    ),
    namedRecords(
      database,
      'organization',
      services.map((service) => service.organization_id),
    ),
    namedRecords(
      database,
      'program',
      services.flatMap((service) => service.program_id ?? []),
    ),
    readDataStatus(database),
  ]);
  const { from, until } = choice.window;
  return ids.flatMap((id): Team[] => {
    const own = stops.get(id) ?? [];
    const service = own[0]?.service;
    const organization = organizations.get(service?.organization_id ?? '');
    if (!service || !organization) return [];
    const shown = own.map((stop) => teamStop(stop, { related, ends }, context));
    const networks = related.organizations.get(service.organization_id)?.networks;
    const base = related.places.get(service.base_place_code ?? '');
    const relocation = latestMove(shown, own);
    return [
      {
        ...inLanguageOf(service, { organization, program: programs.get(service.program_id ?? '') }, related, context),
        ...(networks ? { networks } : {}),
        ...(base ? { base } : {}),
        ...(relocation ? { relocation } : {}),
        window: { from: calendarDate(from), until: calendarDate(until) },
        stops: shown,
        data_status: dataStatus,
      },
    ];
  });
}

const toldOfService = [
  'id',
  'name',
  'description',
  'alert',
  'application_process',
  'languages',
  'phones',
  'service_areas',
  'content_languages',
] as const;

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

type OwnFields = Omit<Team, 'networks' | 'base' | 'relocation' | 'window' | 'stops' | 'data_status'>;

function inLanguageOf(
  service: StoredService,
  { organization, program }: { organization: NamedRecord; program: NamedRecord | undefined },
  { terms }: Related,
  { language }: AnswerContext,
): OwnFields {
  return presentRecord<OwnFields>(
    { ...pick(service, ...toldOfService), organization, ...(program ? { program } : {}) },
    { terms, language },
  );
}

function teamStop(
  { entry, service, location, beingChecked, intervals }: LoadedStop,
  joined: { related: Related; ends: RelocationEnds },
  context: AnswerContext,
): TeamStop {
  const shown = presentServiceAtLocation(entry, { service, location, beingChecked, ...joined }, context);
  const there = presentLocation(location, joined.related, context);
  const told = pick(shown, ...toldOfStop);
  return {
    service_at_location_id: shown.id,
    ...(there.place ? { place: there.place } : {}),
    location: there,
    intervals: intervals.map(({ from, until }) => ({ opens_at: kyivMoment(from), closes_at: kyivMoment(until) })),
    ...told,
  };
}

/** The latest move to one of the stops, told with both of its ends. */
function latestMove(shown: readonly TeamStop[], own: readonly LoadedStop[]): Team['relocation'] {
  const moves = shown
    .flatMap(({ relocation, place, service_at_location_id: id }, index) => {
      if (!relocation?.from) return [];
      const name = shown[index]?.location.name ?? place?.name ?? own[index]?.entry.id ?? '';
      return [{ ...relocation, to: { name, ...(place ? { place } : {}), service_at_location_id: id } }];
    })
    .toSorted((one, other) => (one.since < other.since ? 1 : -1));
  return moves[0];
}
