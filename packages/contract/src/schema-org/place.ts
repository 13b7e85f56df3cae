import type { Location } from '../hsds/location.ts';
import type { ServiceAtLocation } from '../hsds/service-at-location.ts';
import type { Service } from '../hsds/service.ts';
import { known } from './known.ts';
import { hours, specialHours } from './opening-hours.ts';

/** Where a service is offered, and when. Of a confidential place only the area. */
export function place(location: Location, service: Service, at: ServiceAtLocation): object {
  const containedInPlace = location.place && area(location.place);
  if (location.confidential) return known({ '@type': 'Place', containedInPlace });
  const isOpen = service.status === 'active' && !at.temporary_closure && !at.relocation?.to;
  const schedules = [at.schedules, service.schedules, location.schedules].find((some) => some?.length);
  const { latitude, longitude } = location;
  return known({
    '@type': 'Place',
    name: location.name,
    address: address(location),
    containedInPlace,
    geo:
      latitude === undefined || longitude === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude, longitude },
    openingHoursSpecification: isOpen ? schedules?.flatMap(hours) : undefined,
    specialOpeningHoursSpecification: isOpen ? at.schedule_exceptions?.map(specialHours) : undefined,
  });
}

/** A place of KATOTTG, by its name and its code. */
export function area({ name, code }: { name: string; code?: string | undefined }): object {
  return known({ '@type': 'AdministrativeArea', name, identifier: code });
}

/** The address to go to rather than one to write to; none of what is online or on the telephone. */
function address({ location_type, addresses }: Location): object | undefined {
  if (location_type !== 'physical') return undefined;
  const postal = addresses?.find(({ address_type }) => address_type === 'physical') ?? addresses?.[0];
  return (
    postal &&
    known({
      '@type': 'PostalAddress',
      streetAddress: postal.address_1,
      addressLocality: postal.city,
      addressRegion: postal.state_province,
      postalCode: postal.postal_code,
      addressCountry: postal.country,
    })
  );
}
