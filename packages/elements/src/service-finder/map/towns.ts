import { addressOf } from '@resilience-kit/contract/service-facts';
import type { Position, Site } from './sites.ts';

/** A town in which there are results. */
export interface Town extends Position {
  readonly name: string;
}

/** Towns nearer to one another than this are one, degrees: their names would cover each other. */
const NEAR = 0.05;

/** The towns that the results are in, each where its services are. For confidential places there is none. */
export function townsOf(sites: readonly Site[]): Town[] {
  const found = new Map<string, { name: string; sites: Site[] }>();
  for (const site of sites) {
    const name = site.kind === 'area' ? undefined : site.items[0] && addressOf(site.items[0])?.city;
    if (!name) continue;
    // Towns of one name may be in several oblasts.
    const key = `${name} ${Math.round(site.latitude)} ${Math.round(site.longitude)}`;
    const town = found.get(key) ?? { name, sites: [] };
    town.sites.push(site);
    found.set(key, town);
  }
  const towns: Town[] = [];
  for (const { name, sites: here } of [...found.values()].sort((one, other) => other.sites.length - one.sites.length)) {
    const town = { name, latitude: mean(here, 'latitude'), longitude: mean(here, 'longitude') };
    if (!towns.some((other) => isNear(town, other))) towns.push(town);
  }
  return towns;
}

function isNear(one: Position, other: Position): boolean {
  return Math.abs(one.latitude - other.latitude) < NEAR && Math.abs(one.longitude - other.longitude) < NEAR;
}

function mean(sites: readonly Site[], of: 'latitude' | 'longitude'): number {
  return sites.reduce((sum, site) => sum + site[of], 0) / sites.length;
}
