import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isMobileTeam } from '@resilience-kit/contract/service-facts';
import { openingStatus } from '../../opening-hours/opening-status.ts';

type Item = ServiceAtLocationDetail;

/** A point on the map, degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** `area`: only the hromada is known, or nobody may know more. */
export type SiteKind = 'centre' | 'team' | 'area';

/** A place on the map with all services that are given there. */
export interface Site extends Position {
  /** Stays the same from search to search. */
  readonly key: string;
  readonly kind: SiteKind;
  readonly items: readonly Item[];
  /** `open` when one of them is. */
  readonly status: 'open' | 'closed' | 'unknown';
}

/** Where results are on the map. */
export interface Sites {
  readonly sites: readonly Site[];
  /** Those that are nowhere: online, by phone, or without a place that is known. */
  readonly elsewhere: number;
}

/** The place whose middle stands for where the service is; `undefined` when its own position may be shown. */
export function areaCode(item: Item): string | undefined {
  if (isNowhere(item) || positionOf(item)) return undefined;
  const { place } = item.location ?? {};
  return place?.hromada?.code ?? place?.code;
}

/** Gathers services by where they are. `areas` has the middles of places, by their codes. */
export function sitesOf(items: readonly Item[], areas: ReadonlyMap<string, Position>, now: Date): Sites {
  const found = new Map<string, { kind: SiteKind; position: Position; items: Item[] }>();
  let elsewhere = 0;
  for (const item of items) {
    const exact = isNowhere(item) ? undefined : positionOf(item);
    const position = exact ?? areas.get(areaCode(item) ?? '');
    if (!position) {
      elsewhere++;
      continue;
    }
    const kind = exact ? (isMobileTeam(item) ? 'team' : 'centre') : 'area';
    const key = `${kind} ${position.latitude.toFixed(5)} ${position.longitude.toFixed(5)}`;
    const site = found.get(key);
    if (site) site.items.push(item);
    else found.set(key, { kind, position, items: [item] });
  }
  const sites = [...found].map(
    ([
      key,
      {
        kind,
        position: { latitude, longitude },
        items: here,
      },
    ]) => ({
      key,
      kind,
      latitude,
      longitude,
      items: here,
      status: statusOf(here, now),
    }),
  );
  return { sites, elsewhere };
}

/** Given on the phone or on the internet alone. */
function isNowhere({ service, location }: Item): boolean {
  const modes = service.delivery_modes ?? [];
  if (!location || location.location_type === 'virtual') return true;
  return modes.length > 0 && modes.every((mode) => mode === 'online' || mode === 'phone');
}

/** What a confidential location says of its position is never used, whoever sent it. */
function positionOf({ location }: Item): Position | undefined {
  const { latitude, longitude, confidential } = location ?? {};
  return confidential || latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function statusOf(items: readonly Item[], now: Date): Site['status'] {
  const kinds = items.map((item) => openingStatus(item, now).kind);
  if (kinds.some((kind) => kind === 'open' || kind === 'open-round-the-clock')) return 'open';
  return kinds.every((kind) => kind === 'unknown') ? 'unknown' : 'closed';
}
