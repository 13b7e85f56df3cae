import type { Schedule, ServiceAtLocationDetail } from '@resilience-kit/contract';

type Item = ServiceAtLocationDetail;

/** The nearest schedules that say something: of the service here, of the service, of the place. */
export function schedulesOf(item: Item): readonly Schedule[] {
  return [item.schedules, item.service.schedules, item.location?.schedules].find((list) => list?.length) ?? [];
}

/** Web addresses that may be links: nothing but the web, so that no data can run as a script. */
export function webLink(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/** The web page to read more on: the service's, else the organization's. */
export function websiteOf(item: Item): string | undefined {
  return webLink(item.service.url) ?? webLink(item.organization?.website);
}

/** Who pays, none twice. */
export function fundersOf(item: Item): string[] {
  const funding = [...(item.service.funding ?? []), ...(item.organization?.funding ?? [])];
  return [...new Set(funding.flatMap(({ source }) => source ?? []))];
}

/**
 * The page with the intake form, told which service it is about: behind the `#`, which no server gets to see. Nothing
 * for an address that is not one of the web.
 */
export function intakeLink(intakeUrl: string, { id }: Item, baseUrl: string): string | undefined {
  if (!intakeUrl) return undefined;
  try {
    const url = new URL(intakeUrl, baseUrl);
    url.hash = `service=${id}`;
    return webLink(url.href);
  } catch {
    return undefined;
  }
}

/** After so long nobody should rely on it without calling, whatever the server says. Days. */
const LONGEST_FRESH = 180;

/** Whether it was last checked longer ago than one can rely on. */
export function isOutOfDate({ needs_verification, verified_at }: Item, now: Date): boolean {
  if (needs_verification !== undefined) return needs_verification;
  return verified_at !== undefined && now.getTime() - Date.parse(verified_at) > LONGEST_FRESH * 86_400_000;
}

/**
 * The way to the place: in the maps of the phone where it has them, else on OpenStreetMap. Opened by the visitor's own
 * tap; no request is made before.
 */
export function routeLink({ location, service }: Item, isAndroid: boolean): string | undefined {
  if (!location || location.confidential || location.latitude === undefined || location.longitude === undefined) {
    return undefined;
  }
  const point = `${location.latitude},${location.longitude}`;
  // Phones of Apple do not know such addresses.
  return isAndroid
    ? `geo:${point}?q=${point}(${encodeURIComponent(location.name ?? service.name)})`
    : `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`;
}

/** A map of the place, opened by the visitor's own tap; no request is made before. */
export function directionsLink({ location }: Item): string | undefined {
  if (!location || location.confidential || location.latitude === undefined || location.longitude === undefined) {
    return undefined;
  }
  const { latitude, longitude } = location;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
