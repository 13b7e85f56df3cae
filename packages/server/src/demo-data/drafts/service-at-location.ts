import type { ScheduleException, TemporaryClosure } from '@resilience-kit/contract';
import { withHistory } from '../../history/with-history.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import type {
  Dataset,
  LocalizedText,
  Stored,
  StoredHistoryEntry,
  StoredServiceAtLocation,
} from '../../records/stored.ts';
import type { DemoCalendar } from '../demo-calendar.ts';
import { pick } from '../demo-calendar.ts';
import { contentLanguagesOf } from '../texts.ts';
import { location, locationIdentifier, type LocationDraft } from './location.ts';
import type { ScheduleDraft } from './schedules.ts';
import { service, serviceIdentifier, type ChangeDates, type ServiceDraft } from './service.ts';

/** When a service can be had at a location, and what is special about it there. */
export interface AttendanceDraft {
  /** Left out when the hours are not known. */
  schedules?: readonly ScheduleDraft[];
  schedule_exceptions?: readonly Stored<ScheduleException>[];
  temporary_closure?: Stored<TemporaryClosure>;
  /** `from` and `to` are keys of services at locations. */
  relocation?: { since: string; from?: string; to?: string };
  /** What happened before; closures and moves that last are added by themselves. */
  past?: readonly StoredHistoryEntry[];
  /** What to know about the service at this location: the entrance, the room, the bus. */
  note?: LocalizedText;
  /** Otherwise within the last four weeks. */
  verifiedDaysAgo?: number;
}

export function serviceAtLocationKey(serviceKey: string, locationKey: string): string {
  return `${serviceKey}@${locationKey}`;
}

export function serviceAtLocationIdentifier(key: string): string {
  return identifierOf('service at location', key);
}

/** Saved the moment it was verified, some time in the last four weeks. */
export function changeDates(
  calendar: DemoCalendar,
  key: string,
  verifiedDaysAgo = pick(`verified ${key}`, 1, 27),
): ChangeDates {
  const moment = calendar.moment(verifiedDaysAgo, key);
  return { verified_at: moment, last_modified: moment };
}

export function serviceAtLocation(
  calendar: DemoCalendar,
  serviceDraft: Pick<ServiceDraft, 'key' | 'name' | 'english'>,
  locationKey: string,
  attendance: AttendanceDraft,
): StoredServiceAtLocation {
  const key = serviceAtLocationKey(serviceDraft.key, locationKey);
  const { schedules, schedule_exceptions, temporary_closure, relocation, past, note, verifiedDaysAgo } = attendance;
  const record: StoredServiceAtLocation = {
    id: serviceAtLocationIdentifier(key),
    service_id: serviceIdentifier(serviceDraft.key),
    location_id: locationIdentifier(locationKey),
    ...(note ? { description: note } : {}),
    ...(schedules
      ? {
          schedules: schedules.map((schedule, index) => ({
            id: identifierOf('schedule', `${key}/${index}`),
            ...schedule,
          })),
        }
      : {}),
    ...(schedule_exceptions ? { schedule_exceptions: [...schedule_exceptions] } : {}),
    ...(temporary_closure ? { temporary_closure } : {}),
    ...(relocation ? { relocation: relocationByIdentifier(relocation) } : {}),
    ...changeDates(calendar, key, verifiedDaysAgo),
    content_languages: contentLanguagesOf(serviceDraft.name, serviceDraft.english),
  };
  const { temporary_closure: _, relocation: __, ...before } = record;
  return withHistory(past ? { ...before, history: [...past] } : undefined, record, calendar.day(0));
}

function relocationByIdentifier({ since, from, to }: { since: string; from?: string; to?: string }) {
  return {
    since,
    ...(from === undefined ? {} : { from_id: serviceAtLocationIdentifier(from) }),
    ...(to === undefined ? {} : { to_id: serviceAtLocationIdentifier(to) }),
  };
}

/** One service and the places where it can be had. */
export interface OfferDraft extends ServiceDraft {
  /** Keys of locations. */
  at: Readonly<Record<string, AttendanceDraft>>;
}

type Offered = Pick<Dataset, 'services' | 'serviceAtLocations'>;

/** Services with their services at locations. */
export function offers(calendar: DemoCalendar, drafts: readonly OfferDraft[]): Offered {
  return {
    services: drafts.map(({ at, ...draft }) =>
      service(draft, changeDates(calendar, draft.key, Object.values(at)[0]?.verifiedDaysAgo)),
    ),
    serviceAtLocations: drafts.flatMap((draft) =>
      Object.entries(draft.at).map(([locationKey, attendance]) =>
        serviceAtLocation(calendar, draft, locationKey, attendance),
      ),
    ),
  };
}

/** A service that is had at one location only. Its key is made of the location's and its own. */
export type ServiceHere = Omit<ServiceDraft, 'organization'> & { organization?: string; here: AttendanceDraft };

/** A location and everything that can be had there, from the organization that runs it unless another is named. */
export function locationWithServices(
  calendar: DemoCalendar,
  locationDraft: LocationDraft,
  services: readonly ServiceHere[],
): Offered & Pick<Dataset, 'locations'> {
  const drafts = services.map(({ here, ...draft }): OfferDraft => ({
    organization: locationDraft.organization,
    ...draft,
    key: serviceKeyHere(locationDraft.key, draft.key),
    at: { [locationDraft.key]: here },
  }));
  return { locations: [location(locationDraft)], ...offers(calendar, drafts) };
}

export function serviceKeyHere(locationKey: string, key: string): string {
  return `${locationKey}-${key}`;
}
