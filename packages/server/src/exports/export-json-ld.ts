import type { Location, Schedule, ScheduleException, Service, ServiceAtLocation } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { exportedServices } from './export-hsds.ts';
import type { ExportOptions } from './export-options.ts';

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const PUBLIC_BODY = /(?<!non-?)govern|\bmunicip|\bcouncil|\bstate\b|комунал|державн|місцев/i;

/** schema.org as JSON-LD: one graph of services. Services that have ended are left out. */
export async function* exportJsonLd(database: Database, options: ExportOptions): AsyncGenerator<string, void> {
  yield '{"@context":"https://schema.org","@graph":[';
  let separator = '\n';
  for await (const service of exportedServices(database, options)) {
    if (service.status === 'defunct') continue;
    yield separator + JSON.stringify(jsonLdService(service));
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** A service in the words of schema.org. */
export function jsonLdService(service: Service): object {
  const { organization } = service;
  const terms = (type: string) =>
    (service.attributes ?? []).flatMap((one) => (one.link_type === type ? (one.taxonomy_term?.name ?? []) : []));
  const places = (service.service_at_locations ?? []).flatMap(({ location }) =>
    location?.place ? [area(location.place)] : [],
  );
  const served = (service.service_areas ?? []).flatMap(({ name, extent }) =>
    name === undefined
      ? []
      : [{ '@type': 'AdministrativeArea', name, ...(extent === undefined ? {} : { identifier: extent }) }],
  );
  return compact({
    '@type': PUBLIC_BODY.test(organization?.legal_status ?? '') ? 'GovernmentService' : 'Service',
    '@id': `urn:uuid:${service.id}`,
    name: service.name,
    description: service.description,
    url: service.url,
    provider:
      organization &&
      compact({
        '@type': 'Organization',
        '@id': `urn:uuid:${organization.id}`,
        name: organization.name,
        url: organization.website,
      }),
    serviceType: terms('category'),
    audience: terms('audience').map((audienceType) => ({ '@type': 'Audience', audienceType })),
    areaServed: served.length > 0 ? served : distinct(places),
    isAccessibleForFree: (service.cost_options ?? []).some(({ amount }) => amount === 0) || undefined,
    availableChannel: (service.service_at_locations ?? []).map((at) => channel(service, at)),
  });
}

function channel(service: Service, at: ServiceAtLocation): object {
  const phones = [at.phones, service.phones, at.location?.phones].find((some) => some?.length);
  return compact({
    '@type': 'ServiceChannel',
    serviceUrl: service.url,
    availableLanguage: (service.languages ?? []).flatMap(({ code }) => code ?? []),
    servicePhone: phones?.map(({ number, description }) =>
      compact({ '@type': 'ContactPoint', telephone: number, description }),
    ),
    serviceLocation: at.location && place(at.location, service, at),
  });
}

function place(location: Location, service: Service, at: ServiceAtLocation): object {
  const address = location.confidential ? undefined : location.addresses?.[0];
  const isOpen = service.status === 'active' && at.temporary_closure === undefined && at.relocation?.to === undefined;
  const schedules = [at.schedules, service.schedules, location.schedules].find((some) => some?.length);
  return compact({
    '@type': 'Place',
    name: location.name,
    address: address
      ? compact({
          '@type': 'PostalAddress',
          streetAddress: address.address_1,
          addressLocality: address.city,
          addressRegion: address.state_province,
          postalCode: address.postal_code === '' ? undefined : address.postal_code,
          addressCountry: address.country,
        })
      : undefined,
    containedInPlace: location.place && area(location.place),
    geo:
      location.confidential || location.latitude === undefined || location.longitude === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: location.latitude, longitude: location.longitude },
    openingHoursSpecification: isOpen ? schedules?.flatMap(hours) : undefined,
    specialOpeningHoursSpecification: isOpen ? at.schedule_exceptions?.map(specialHours) : undefined,
  });
}

function area({ code, name }: { code: string; name: string }): object {
  return { '@type': 'AdministrativeArea', name, identifier: code };
}

/** Weekly hours and dated visits; schema.org has no words for the first Saturday of the month or every other week. */
function hours(schedule: Schedule): object[] {
  const { freq, interval = 1, byday = '', dtstart, until, opens_at: opens, closes_at: closes } = schedule;
  if (opens === undefined || closes === undefined || freq === 'MONTHLY' || interval !== 1) return [];
  const days = byday.split(',').flatMap((day) => DAYS[day] ?? []);
  if (days.length === 0 && (dtstart === undefined || freq !== undefined)) return [];
  return [
    compact({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days,
      opens,
      closes: closingTime(opens, closes),
      validFrom: dtstart ?? schedule.valid_from,
      validThrough: until ?? schedule.valid_to ?? (days.length === 0 ? dtstart : undefined),
    }),
  ];
}

function specialHours({ date, opens_at: opens = '00:00', closes_at: closes }: ScheduleException): object {
  const isClosed = closes === undefined;
  return {
    '@type': 'OpeningHoursSpecification',
    // Opening and closing at midnight is schema.org's way to say closed.
    opens: isClosed ? '00:00' : opens,
    closes: isClosed ? '00:00' : closingTime(opens, closes),
    validFrom: date,
    validThrough: date,
  };
}

function closingTime(opens: string, closes: string): string {
  return opens === '00:00' && closes === '00:00' ? '23:59' : closes;
}

function distinct(areas: readonly object[]): object[] {
  return [...new Map(areas.map((one) => [JSON.stringify(one), one])).values()];
}

/** Without what is not known. */
function compact(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
