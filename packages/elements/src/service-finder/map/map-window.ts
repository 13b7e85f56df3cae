import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { FinderQuery } from '../finder-query.ts';
import { distanceBetween } from './distance.ts';
import type { Position, Site } from './sites.ts';

/** The part of the world that the map shows, degrees. */
export interface MapWindow {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A service in the window, at its site. */
export interface InView {
  readonly item: ServiceAtLocationDetail;
  readonly site: Site;
}

/** The server takes radii from and up to these, kilometres. */
const SMALLEST = 0.5;
const LARGEST = 1000;

export function middleOf({ west, south, east, north }: MapWindow): Position {
  return { latitude: (south + north) / 2, longitude: (west + east) / 2 };
}

export function contains({ west, south, east, north }: MapWindow, { latitude, longitude }: Position): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** All services in the window, nearest to its middle first: what a person who cannot see the map goes through. */
export function servicesInView(sites: readonly Site[], window: MapWindow): InView[] {
  const middle = middleOf(window);
  return sites
    .filter((site) => contains(window, site))
    .map((site) => ({ site, distance: distanceBetween(middle, site) }))
    .sort((one, other) => one.distance - other.distance)
    .flatMap(({ site }) => site.items.map((item) => ({ item, site })));
}

/** The search within a window: around its middle, out to its corners. Rounded, so that caches can answer. */
export function searchIn(window: MapWindow): NonNullable<FinderQuery['near']> {
  const { latitude, longitude } = middleOf(window);
  const radius = distanceBetween({ latitude, longitude }, { latitude: window.north, longitude: window.east });
  return {
    latitude: rounded(latitude),
    longitude: rounded(longitude),
    radius: Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(radius * 2) / 2)),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
