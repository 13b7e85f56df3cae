import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { openingRanges, type OpeningRanges } from '../schedule/opening-ranges.ts';
import { knnPoint } from './distance.ts';
import type { IndexReferences } from './index-references.ts';
import { servedPaths, termsOf, type IndexedRecord } from './indexed-record.ts';
import { placeCodesOf } from './place-codes.ts';
import type { SearchProfile } from './search-profile.ts';
import { sortName } from './sort-name.ts';
import { textsIn } from './texts.ts';

/** What a record is found by besides its words. */
export interface SearchEntry extends OpeningRanges, SearchProfile {
  service_at_location_id: string;
  point: string | null;
  latitude: number | null;
  longitude: number | null;
  place_codes: string[];
  closed: boolean;
  sort_name: string;
}

/** What a record is found by besides its words, as it is on the day of `now`. */
export function searchEntryOf(record: IndexedRecord, references: IndexReferences, now: Date): SearchEntry {
  const { service, serviceAtLocation, location, organization } = record;
  const { latitude, longitude } = location.confidential ? {} : location;
  const located = latitude !== undefined && longitude !== undefined;
  const { today, closedFrom } = closingOf(record, now);
  const path = references.places.get(location.place_code)?.path ?? [location.place_code];
  return {
    service_at_location_id: record.id,
    point: located ? knnPoint({ latitude, longitude }) : null,
    latitude: located ? latitude : null,
    longitude: located ? longitude : null,
    place_codes: placeCodesOf(path, servedPaths(record, references)),
    categories: termsOf(record, 'category', references).map(({ code }) => code),
    audiences: termsOf(record, 'audience', references).map(({ code }) => code),
    modes: service.delivery_modes ?? [],
    languages: languageCodes(record),
    networks: organization.network_codes ?? [],
    free: (service.cost_options ?? []).some(({ amount }) => amount === 0),
    accessible: (location.accessibility ?? []).length > 0,
    closed: closedFrom !== undefined && closedFrom <= today,
    ...openingRanges(
      schedulesOf(record),
      serviceAtLocation.schedule_exceptions as ScheduleException[] | undefined,
      now,
      closedFrom,
    ),
    sort_name: sortName(textsIn(service.name, references.places.get(location.place_code)?.names[0]).join(' ')),
  };
}

/** Languages without their region or script: help in `en-GB` is help in `en`. */
function languageCodes({ service, location }: IndexedRecord): string[] {
  const languages = service.languages?.length ? service.languages : (location.languages ?? []);
  return [...new Set(languages.flatMap(({ code }) => (code === undefined ? [] : primaryLanguage(code))))];
}

/** The language of a BCP 47 tag: `en` of `en-GB`. */
export function primaryLanguage(tag: string): string {
  return tag.trim().toLowerCase().split('-')[0] ?? '';
}

function schedulesOf({ serviceAtLocation, service, location }: IndexedRecord): Schedule[] {
  const known = [serviceAtLocation.schedules, service.schedules, location.schedules];
  return (known.find((schedules) => schedules?.length) ?? []) as Schedule[];
}

/** The day (`YYYY-MM-DD`) from which it is closed until further notice. */
function closingOf({ service, serviceAtLocation }: IndexedRecord, now: Date): { today: string; closedFrom?: string } {
  const today = kyivTime(now).date;
  if (service.status !== 'active') return { today, closedFrom: today };
  const { temporary_closure: closure, relocation } = serviceAtLocation;
  const days = [closure?.since, relocation?.to_id === undefined ? undefined : relocation.since];
  const [closedFrom] = days.filter((day) => day !== undefined).sort();
  return { today, ...(closedFrom === undefined ? {} : { closedFrom }) };
}
