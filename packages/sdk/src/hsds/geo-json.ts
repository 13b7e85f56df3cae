import type { Service, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { servicesIn } from './services-in.ts';

/** A GeoJSON point (RFC 7946): longitude before latitude, degrees (WGS 84). */
export interface GeoJsonPoint {
  /** What it is, for GeoJSON. */
  type: 'Point';
  /** Degrees. */
  coordinates: [longitude: number, latitude: number];
}

/**
 * What is known of a service at a location, flat and without lists, as geographical programs want it. What is not known is left
 * out; several values of one kind are separated by `; `.
 */
export interface ServiceProperties {
  /** The identifier of the service. That of the service at the location is the feature's `id`. */
  service_id: string;
  /** What the service is called, in the language asked for, as all texts. */
  name: string;
  /** What it is. */
  description?: string;
  /** `active`, `inactive`, `defunct` or `temporarily closed`. */
  status: string;
  /** The identifier of the organization that gives it. */
  organization_id?: string;
  /** The name of that organization. */
  organization?: string;
  /** The identifier of the location. */
  location_id?: string;
  /** The name of the location. */
  location?: string;
  /** Street and house; never of a confidential location. */
  address?: string;
  /** Never of a confidential location. */
  postal_code?: string;
  /** The settlement. */
  place?: string;
  /** The KATOTTG code of the settlement. */
  place_code?: string;
  /** The hromada that it lies in. */
  hromada?: string;
  /** The oblast that it lies in. */
  oblast?: string;
  /** True when the address is not told: then `geometry` is null, and `place` is as much as is known. */
  confidential: boolean;
  /** `+380…; 112` */
  phones?: string;
  /** Where to write. */
  email?: string;
  /** A page about the service. */
  url?: string;
  /** Codes of the categories of help. */
  categories?: string;
  /** Codes of the groups of people that it is for. */
  audiences?: string;
  /** `in_person`, `mobile_team`, `home_visit`, `phone`, `online`. */
  delivery_modes?: string;
  /** When it opens next, or opened if it is open now (RFC 3339). */
  opens_at?: string;
  /** When it closes then (RFC 3339). */
  closes_at?: string;
  /** Since when it is closed for a time (`YYYY-MM-DD`). */
  closed_since?: string;
  /** Why it is closed. */
  closed_reason?: string;
  /** From the point that was searched around, kilometres. */
  distance_km?: number;
  /** When somebody last made sure that it is so (RFC 3339). */
  verified_at?: string;
  /** When the record was last changed (RFC 3339). */
  last_modified?: string;
}

/** A service at a location as a GeoJSON feature. */
export interface ServiceFeature {
  /** What it is, for GeoJSON. */
  type: 'Feature';
  /** The identifier of the service at the location. */
  id: string;
  /** Where it is; null where that is not told. */
  geometry: GeoJsonPoint | null;
  /** What is known of it. */
  properties: ServiceProperties;
}

/** Services at locations as GeoJSON. */
export interface ServiceFeatureCollection {
  /** What it is, for GeoJSON. */
  type: 'FeatureCollection';
  /** One for each service at a location, in the order given. */
  features: ServiceFeature[];
}

/** Options of {@link toGeoJson}. */
export interface GeoJsonOptions {
  /** From when on `opens_at` and `closes_at` tell of. Default: now. */
  readonly now?: Date | undefined;
}

/**
 * Services at locations as a GeoJSON FeatureCollection (RFC 7946), one feature for each. `geometry` is null where there is no point:
 * for help by telephone, and always for confidential locations, whatever the server says of them.
 *
 * ```ts
 * const found = await client.search.list({ place: 'UA23060070000082704' }).toArray({ limit: 1000 });
 * await writeFile('services.geojson', JSON.stringify(toGeoJson(found)));
 * ```
 *
 * @param records of a search, of `serviceAtLocations.list({ full: true })`, or whole services of a directory
 */
export function toGeoJson(
  records: Iterable<ServiceAtLocationDetail | Service>,
  { now = new Date() }: GeoJsonOptions = {},
): ServiceFeatureCollection {
  return { type: 'FeatureCollection', features: [...servicesIn(records)].map((record) => featureOf(record, now)) };
}

function featureOf(record: ServiceAtLocationDetail, now: Date): ServiceFeature {
  return { type: 'Feature', id: record.id, geometry: geometryOf(record), properties: propertiesOf(record, now) };
}

function geometryOf({ location }: ServiceAtLocationDetail): GeoJsonPoint | null {
  if (!location || location.confidential) return null;
  const { latitude, longitude } = location;
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return null;
  return { type: 'Point', coordinates: [longitude, latitude] };
}

function isWithin(degrees: unknown, most: number): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= most;
}

function propertiesOf(record: ServiceAtLocationDetail, now: Date): ServiceProperties {
  const { service, organization, location, temporary_closure: closure } = record;
  const address = location?.confidential ? undefined : location?.addresses?.[0];
  // The server's hours begin with today's, of which some may be over.
  const open = record.upcoming_hours?.intervals.find(({ closes_at: closes }) => Date.parse(closes) > now.getTime());
  const phones = [record.phones, service.phones, location?.phones].find((some) => some?.length);
  return withoutUnknown({
    service_id: service.id,
    name: service.name,
    description: service.description,
    status: service.status,
    organization_id: service.organization_id,
    organization: organization?.name,
    location_id: location?.id ?? record.location_id,
    location: location?.name,
    address: joined([address?.address_1, address?.address_2], ', '),
    postal_code: address?.postal_code,
    place: location?.place?.name ?? address?.city,
    place_code: location?.place?.code,
    hromada: location?.place?.hromada?.name,
    oblast: location?.place?.oblast?.name ?? address?.state_province,
    confidential: location?.confidential === true,
    phones: joined(phones?.map(({ number }) => number)),
    email: service.email,
    url: service.url,
    categories: joined(codesOf(service, 'category')),
    audiences: joined(codesOf(service, 'audience')),
    delivery_modes: joined(service.delivery_modes),
    opens_at: open?.opens_at,
    closes_at: open?.closes_at,
    closed_since: closure?.since,
    closed_reason: closure?.reason,
    distance_km: record.distance_km,
    verified_at: record.verified_at,
    last_modified: record.last_modified ?? service.last_modified,
  });
}

function codesOf({ attributes }: Service, kind: string): (string | undefined)[] | undefined {
  return attributes
    ?.filter(({ link_type: type }) => type === kind)
    .map(({ taxonomy_term: term, value }) => term?.code ?? term?.name ?? value);
}

function joined(parts: readonly (string | undefined)[] | undefined, separator = '; '): string | undefined {
  const known = parts?.filter((part) => part !== undefined && part !== '') ?? [];
  return known.length > 0 ? known.join(separator) : undefined;
}

type Unknown<T> = { [Name in keyof T]: T[Name] | undefined };

function withoutUnknown(properties: Unknown<Required<ServiceProperties>>): ServiceProperties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as unknown as ServiceProperties;
}
