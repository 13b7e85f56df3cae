import { location, organization, service, serviceAtLocation } from '@resilience-kit/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import { combine } from '../demo-data/drafts/combine.ts';
import type { Dataset } from '../records/stored.ts';
import { seededRandom } from './random.ts';
import { syntheticRecords } from './synthetic-dataset.ts';

let parts: Dataset[];
let data: Dataset;

beforeAll(() => {
  parts = [...syntheticRecords(3000)];
  data = combine(...parts);
});

function inUkrainian(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inUkrainian);
  if (typeof value !== 'object' || value === null) return value;
  if ('uk' in value) return value.uk;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inUkrainian(inner)]));
}

describe('synthetic records', () => {
  it('are the same for the same seed and others for another', () => {
    expect([...syntheticRecords(300, 7)]).toEqual([...syntheticRecords(300, 7)]);
    expect([...syntheticRecords(300, 7)]).not.toEqual([...syntheticRecords(300, 8)]);
  });

  it('are as many services at locations as asked for', () => {
    for (const count of [0, 1, 37, 1000]) {
      const asked = combine(...syntheticRecords(count));
      expect(asked.serviceAtLocations).toHaveLength(count);
    }
    expect(data.serviceAtLocations).toHaveLength(3000);
  });

  it('come in parts of at most 1,000 that stand on their own', () => {
    expect(parts.length).toBeGreaterThanOrEqual(3);
    for (const part of parts) {
      expect(part.serviceAtLocations.length).toBeLessThanOrEqual(1000);
      const services = new Set(part.services.map((one) => one.id));
      const locations = new Set(part.locations.map((one) => one.id));
      const organizations = new Set(part.organizations.map((one) => one.id));
      expect(
        part.serviceAtLocations.every((one) => services.has(one.service_id) && locations.has(one.location_id)),
      ).toBe(true);
      expect(part.services.every((one) => organizations.has(one.organization_id))).toBe(true);
      expect(part.locations.every((one) => organizations.has(one.organization_id ?? ''))).toBe(true);
    }
  });

  it('bring the taxonomies of the demo data with the first part', () => {
    const demo = demoDataset(new Date('2026-11-20T10:00:00Z'));
    expect(parts[0]?.taxonomyTerms).toEqual(demo.taxonomyTerms);
    expect(parts.slice(1).every((part) => part.taxonomyTerms.length === 0)).toBe(true);
    const terms = new Set(demo.taxonomyTerms.map((term) => term.id));
    const links = data.services.flatMap((one) => one.attributes ?? []);
    expect(links.every((link) => terms.has(link.taxonomy_term_id ?? ''))).toBe(true);
  });

  it('conform to the contract', () => {
    const sample = <T>(records: readonly T[]) => records.filter((_, index) => index % 10 === 0);
    const pairs = [
      [organization, data.organizations],
      [location, sample(data.locations)],
      [service, sample(data.services)],
      [serviceAtLocation, sample(data.serviceAtLocations)],
    ] as const;
    for (const [schema, records] of pairs) {
      for (const record of records)
        expect(schema.safeParse(inUkrainian(record)).success, JSON.stringify(record)).toBe(true);
    }
  });

  it('have unique identifiers that no demo record has', () => {
    const ids = [...data.organizations, ...data.locations, ...data.services, ...data.serviceAtLocations].map(
      (one) => one.id,
    );
    const demo = demoDataset(new Date('2026-11-20T10:00:00Z'));
    const others = [...demo.organizations, ...demo.locations, ...demo.services, ...demo.serviceAtLocations].map(
      (one) => one.id,
    );
    expect(new Set([...ids, ...others]).size).toBe(ids.length + others.length);
  });

  it('have about 25 services to an organization and 1.3 locations to a service', () => {
    const servicesEach = data.services.length / data.organizations.length;
    expect(servicesEach).toBeGreaterThan(22);
    expect(servicesEach).toBeLessThan(28);
    const locationsEach = data.serviceAtLocations.length / data.services.length;
    expect(locationsEach).toBeGreaterThan(1.2);
    expect(locationsEach).toBeLessThan(1.4);
  });

  it('are spread over the country', () => {
    const hromadas = new Set(data.locations.map((one) => one.place_code.slice(0, 9)));
    const oblasts = new Set(data.locations.map((one) => one.place_code.slice(0, 4)));
    expect(hromadas.size).toBeGreaterThan(80);
    expect(oblasts.size).toBeGreaterThan(20);
    expect(data.locations.every((one) => one.latitude !== undefined && one.longitude !== undefined)).toBe(true);
  });

  it('have some kinds of help much more often than others', () => {
    const termOf = (one: Dataset['services'][number]) => one.attributes?.[0]?.taxonomy_term_id ?? '';
    const counts = [...Map.groupBy(data.services, termOf).values()]
      .map((group) => group.length)
      .toSorted((one, other) => other - one);
    expect(counts.length).toBeGreaterThan(20);
    expect(counts[0]).toBeGreaterThan((counts.at(-1) ?? 0) * 8);
  });

  it('have opening hours, but for about one in ten', () => {
    const unknown =
      data.serviceAtLocations.filter((one) => one.schedules === undefined).length / data.serviceAtLocations.length;
    expect(unknown).toBeGreaterThan(0.05);
    expect(unknown).toBeLessThan(0.15);
  });
});

describe('seeded random numbers', () => {
  it('choose the first item twice as often as the second', () => {
    const random = seededRandom(3);
    const chosen = Array.from({ length: 30_000 }, () => random.oneByRank(['a', 'b', 'c']));
    const share = (item: string) => chosen.filter((one) => one === item).length / chosen.length;
    expect(share('a') / share('b')).toBeCloseTo(2, 0);
    expect(share('a') / share('c')).toBeCloseTo(3, 0);
  });

  it('refuse to choose from nothing', () => {
    expect(() => seededRandom(1).one([])).toThrow('nothing to choose from');
  });
});
