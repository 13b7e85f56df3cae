import type {
  Relocation,
  Schedule,
  ScheduleException,
  Service,
  ServiceAtLocation,
  ServiceAtLocationDetail,
} from '@resilience-kit/contract';
import { dateOf, dayOf, wallMinute } from '../../snapshot/kyiv-clock.ts';
import { upcomingHours } from '../../snapshot/opening.ts';
import { knownOpening, type Scheduled } from '../hours/opening.ts';
import { type KeptRecord, partsOf } from '../kept/kept-record.ts';
import { textIn } from './in-language.ts';
import {
  present,
  presentLocation,
  presentOrganization,
  presentProgram,
  type Shown,
  todayOf,
  without,
  withoutLists,
} from './shared-records.ts';

/** The rule of organizations that have none of their own, days. */
const REVIEW_EVERY_DAYS = 180;

/** A service at a location, with what it names. */
export interface ServiceThere {
  readonly entry: KeptRecord;
  readonly service: KeptRecord;
  readonly location: KeptRecord;
}

/** Undefined when something that it names is not there. */
export function serviceThere({ kept }: Pick<Shown, 'kept'>, entry: KeptRecord): ServiceThere | undefined {
  const service = kept.get('services', entry['service_id']);
  const location = kept.get('locations', entry['location_id']);
  return service && location && { entry, service, location };
}

/** A service with its programme and organization; `short` as lists have it. */
export function presentService(record: KeptRecord, shown: Shown, { short = false } = {}): Service {
  const shorten = short ? withoutLists : (whole: KeptRecord) => whole;
  const organization = shown.kept.get('organizations', record['organization_id']);
  return {
    ...presentServiceAlone(record, shown, shorten),
    ...(organization ? { organization: presentOrganization(shorten(organization), shown) } : {}),
  };
}

function presentServiceAlone(
  record: KeptRecord,
  shown: Shown,
  shorten = (whole: KeptRecord): KeptRecord => whole,
): Service {
  const program = shown.kept.get('programs', record['program_id']);
  return {
    ...present<Service>(without(shorten(record), 'own_id'), shown),
    ...(program ? { program: presentProgram(shorten(program), shown) } : {}),
  };
}

/** A service with everything that belongs to it. */
export function presentWholeService(record: KeptRecord, shown: Shown): Service {
  const entries = shown.kept.all('service_at_locations').filter((entry) => entry['service_id'] === record['id']);
  const places = inOrderOfId(entries).flatMap((entry) => serviceThere(shown, entry) ?? []);
  return {
    ...presentService(record, shown),
    ...(places.length > 0
      ? { service_at_locations: places.map((there) => presentServiceAtLocation(there, shown)) }
      : {}),
  };
}

/** A service at a location with its service, organization and location. */
export function presentDetail(there: ServiceThere, shown: Shown): ServiceAtLocationDetail {
  const organization = shown.kept.get('organizations', there.service['organization_id']);
  return {
    ...presentServiceAtLocation(there, shown),
    service: presentServiceAlone(there.service, shown),
    ...(organization ? { organization: presentOrganization(organization, shown) } : {}),
  };
}

export function presentServiceAtLocation(there: ServiceThere, shown: Shown): ServiceAtLocation {
  const hours = upcomingHours(knownOpening(scheduled(there, shown), shown.now), shown.now);
  return {
    ...presentOwnFields(there.entry, there.service, shown),
    location: presentLocation(there.location, shown),
    ...(hours ? { upcoming_hours: hours } : {}),
  };
}

/** Only the fields of the entry itself, as lists have them. */
export function presentEntry({ entry, service }: ServiceThere, shown: Shown): ServiceAtLocation {
  return presentOwnFields(withoutLists(entry), service, shown);
}

function presentOwnFields(entry: KeptRecord, service: KeptRecord, shown: Shown): ServiceAtLocation {
  const { relocation, history } = entry as { relocation?: Move; history?: readonly Move[] };
  const move = relocation && presentMove(relocation, shown);
  const past = history?.map(({ from_id: fromId, to_id: toId, ...told }) => ({
    ...told,
    ...endsOf({ from_id: fromId, to_id: toId }, shown),
  }));
  const checked = shown.kept.beingChecked.get(String(entry['id']));
  return {
    ...present<ServiceAtLocation>(
      { ...without(entry, 'own_id', 'relocation', 'history'), ...(past ? { history: past } : {}) },
      shown,
    ),
    ...(move ? { relocation: move } : {}),
    ...(checked ? { being_checked: structuredClone(checked) } : {}),
    ...(needsVerification(entry, service, shown) ? { needs_verification: true } : {}),
  };
}

interface Move {
  since?: string;
  from_id?: string | undefined;
  to_id?: string | undefined;
}

function presentMove(move: Move, shown: Shown): Relocation | undefined {
  const ends = endsOf(move, shown);
  return ends.from || ends.to ? { since: String(move.since), ...ends } : undefined;
}

function endsOf({ from_id: fromId, to_id: toId }: Move, shown: Shown): Pick<Relocation, 'from' | 'to'> {
  const from = endOf(fromId, shown);
  const to = endOf(toId, shown);
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function endOf(id: string | undefined, { kept, places, language }: Shown): Relocation['from'] | undefined {
  const entry = kept.get('service_at_locations', id);
  const location = kept.get('locations', entry?.['location_id']);
  if (!entry || !location) return undefined;
  const place = places.reference(location['place_code'], language);
  const name = textIn(location['name'], language) ?? place?.name ?? '';
  return { name, ...(place ? { place } : {}), service_at_location_id: String(entry['id']) };
}

/** Whether it was verified longer ago than the rule of its organization allows. What is no longer offered needs none. */
function needsVerification(entry: KeptRecord, service: KeptRecord, { kept, now }: Shown): boolean {
  if (service['status'] === 'inactive' || service['status'] === 'defunct') return false;
  const rule = kept.get('organizations', service['organization_id'])?.['review_every_days'] as number | undefined;
  const verified = entry['verified_at'] as string | undefined;
  if (verified === undefined) return rule !== undefined;
  const oldest = dateOf(dayOf(wallMinute(now)) - (rule ?? REVIEW_EVERY_DAYS));
  return dateOf(dayOf(wallMinute(new Date(verified)))) < oldest;
}

/** When a service is open at a location: its own schedules count, else those of the service, else those of the location. */
export function scheduled({ entry, service, location }: ServiceThere, shown: Pick<Shown, 'now'>): Scheduled {
  const schedules = [entry, service, location].map((one) => partsOf(one, 'schedules')).find((some) => some.length > 0);
  return {
    schedules: (schedules ?? []) as unknown as Schedule[],
    exceptions: entry['schedule_exceptions'] as ScheduleException[] | undefined,
    closedFrom: closedFrom({ entry, service, location }, shown),
  };
}

/** The first day that it is closed on until further notice. */
function closedFrom({ entry, service }: ServiceThere, shown: Pick<Shown, 'now'>): string | undefined {
  if (service['status'] !== 'active') return todayOf(shown);
  const { temporary_closure: closure, relocation } = entry as {
    temporary_closure?: { since: string };
    relocation?: { since: string; to_id?: string };
  };
  const days = [closure?.since, relocation?.to_id === undefined ? undefined : relocation.since];
  return days.filter((day) => day !== undefined).toSorted()[0];
}

/** In the order of their identifiers, as the server lists what has no order of its own. */
export function inOrderOfId(records: readonly KeptRecord[]): KeptRecord[] {
  return records.toSorted((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));
}
