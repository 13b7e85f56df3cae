import { describe, expect, it } from 'vitest';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { aSearchAnswer, aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { oblasts } from '../../basemap/oblasts.ts';
import { emptyQuery, searchParameters } from '../finder-query.ts';
import { allResults } from './all-results.ts';
import { AreaPositions } from './area-positions.ts';
import { distanceBetween } from './distance.ts';
import { hasRoom } from './label-room.ts';
import { searchIn, servicesInView } from './map-window.ts';
import { SiteClusters } from './site-clusters.ts';
import { areaCode, type Position, sitesOf } from './sites.ts';
import { attributionPieces, tileAddress, tileSource } from './tile-source.ts';
import { townsOf } from './towns.ts';

const now = new Date('2026-05-04T09:00:00Z');
const bucha: Position = { latitude: 50.549, longitude: 30.221 };
const lviv: Position = { latitude: 49.84, longitude: 24.03 };
const nowhere = new Map<string, Position>();

function item(position: Position | undefined, change: Parameters<typeof aServiceAtLocation>[0] = {}) {
  const { location, ...rest } = change;
  return aServiceAtLocation({
    ...rest,
    location: { latitude: position?.latitude, longitude: position?.longitude, ...location },
  });
}

/** Everything between two corners. */
const box = (west: number, south: number, east: number, north: number) => ({ west, south, east, north });
const everywhere = box(20, 43, 42, 54);

describe('sites', () => {
  it('gather the services that are at one place', () => {
    const { sites } = sitesOf([item(bucha), item(lviv), item(bucha)], nowhere, now);
    expect(sites.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['centre', 2],
      ['centre', 1],
    ]);
  });

  it('tell a mobile team from a centre at the same place', () => {
    const team = item(bucha, { service: { delivery_modes: ['mobile_team'] } });
    expect(sitesOf([item(bucha), team], nowhere, now).sites.map(({ kind }) => kind)).toEqual(['centre', 'team']);
  });

  it('never use what a confidential location says of its position', () => {
    const hromada = { code: 'UA32080070000050759', name: 'Бучанська громада' };
    const place = { ...hromada, hromada };
    const hidden = item(lviv, { location: { confidential: true, place } });
    expect(areaCode(hidden)).toBe(place.code);
    const { sites } = sitesOf([hidden], new Map([[place.code, bucha]]), now);
    expect(sites).toMatchObject([{ kind: 'area', ...bucha }]);
  });

  it('leave out what is given online or by phone alone, and count it', () => {
    const online = item(bucha, { service: { delivery_modes: ['online', 'phone'] } });
    const both = item(bucha, { service: { delivery_modes: ['online', 'in_person'] } });
    const virtual = item(bucha, { location: { location_type: 'virtual' } });
    const { sites, elsewhere } = sitesOf([online, both, virtual], nowhere, now);
    expect([sites.length, elsewhere]).toEqual([1, 2]);
    expect(areaCode(online)).toBeUndefined();
  });

  it('are open when one of the services is', () => {
    const hours = (opens: string, closes: string) => ({
      time_zone: 'Europe/Kyiv' as const,
      from: '2026-05-01T00:00:00Z',
      until: '2026-05-10T00:00:00Z',
      intervals: [{ opens_at: opens, closes_at: closes }],
    });
    const open = item(bucha, { upcoming_hours: hours('2026-05-04T08:00:00Z', '2026-05-04T12:00:00Z') });
    const closed = item(bucha, { upcoming_hours: hours('2026-05-05T08:00:00Z', '2026-05-05T12:00:00Z') });
    const status = (...items: ServiceAtLocationDetail[]) => sitesOf(items, nowhere, now).sites[0]?.status;
    expect([status(closed, open), status(closed)]).toEqual(['open', 'closed']);
    expect(status(item(bucha, { upcoming_hours: undefined }))).toBe('unknown');
  });
});

describe('the middles of places', () => {
  const hidden = (code: string) =>
    item(undefined, { location: { confidential: true, place: { code, name: code, hromada: { code, name: code } } } });

  it('are asked for once each', async () => {
    const areas = new AreaPositions();
    const asked: string[] = [];
    const ask = (code: string) => {
      asked.push(code);
      return Promise.resolve(bucha);
    };
    const { signal } = new AbortController();
    await areas.learn([hidden('a'), hidden('a'), hidden('b'), item(bucha)], ask, signal);
    await areas.learn([hidden('b'), hidden('c')], ask, signal);
    expect(asked).toEqual(['a', 'b', 'c']);
    expect([...areas.known.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('that cannot be had are asked for again another time', async () => {
    const areas = new AreaPositions();
    const { signal } = new AbortController();
    await areas.learn([hidden('a')], () => Promise.reject(new Error('offline')), signal);
    expect(areas.known.size).toBe(0);
    await areas.learn([hidden('a')], () => Promise.resolve(bucha), signal);
    expect(areas.known.get('a')).toEqual(bucha);
  });
});

describe('clusters', () => {
  const near = { latitude: 50.55, longitude: 30.23 };
  const { sites } = sitesOf([item(bucha), item(bucha), item(near), item(lviv)], nowhere, now);
  const clusters = new SiteClusters(sites);

  it('count services, not places', () => {
    const marks = clusters.marksIn(everywhere, 6);
    expect(marks.map((mark) => ('cluster' in mark ? mark.cluster.count : mark.site.items.length)).sort()).toEqual([
      1, 3,
    ]);
  });

  it('come apart at the zoom that they say', () => {
    const mark = clusters.marksIn(everywhere, 6).find((candidate) => 'cluster' in candidate);
    if (!mark || !('cluster' in mark)) throw new Error('There is no cluster.');
    const zoom = clusters.zoomToSplit(mark.cluster);
    expect(clusters.sitesOf(mark)).toHaveLength(2);
    expect(clusters.marksIn(everywhere, zoom)).toHaveLength(3);
    expect(clusters.marksIn(everywhere, zoom - 1)).toHaveLength(2);
  });

  it('are left out beyond the window', () => {
    expect(clusters.marksIn(box(23, 49, 25, 50), 9)).toHaveLength(1);
  });

  it('hold ten thousand places', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      item({ latitude: 45 + (index % 700) / 100, longitude: 23 + (index % 1700) / 100 }),
    );
    const marks = new SiteClusters(sitesOf(many, nowhere, now).sites).marksIn(everywhere, 6);
    expect(marks.length).toBeLessThan(200);
    expect(
      marks.reduce((sum, mark) => sum + ('cluster' in mark ? mark.cluster.count : mark.site.items.length), 0),
    ).toBe(10_000);
  });
});

describe('what is in view', () => {
  it('is every service in the window, nearest to the middle first', () => {
    const far = { latitude: 50.9, longitude: 30.9 };
    const { sites } = sitesOf([item(far), item(lviv), item(bucha), item(bucha)], nowhere, now);
    const found = servicesInView(sites, box(29.5, 50, 31, 51));
    expect(found.map(({ site }) => site.latitude)).toEqual([bucha.latitude, bucha.latitude, far.latitude]);
  });

  it('can be searched: around the middle, out to the corners', () => {
    const window = box(30, 50, 31, 51);
    const near = searchIn(window);
    expect(near).toMatchObject({ latitude: 50.5, longitude: 30.5 });
    expect(near.radius).toBeCloseTo(distanceBetween(near, { latitude: 51, longitude: 31 }), -1);
    expect(searchParameters({ ...emptyQuery, near }, 0)).toMatchObject({
      lat: 50.5,
      lon: 30.5,
      radius_km: near.radius,
    });
    expect(searchParameters({ ...emptyQuery, near: bucha }, 0)).not.toHaveProperty('radius_km');
    expect(searchIn(box(-180, -80, 180, 80)).radius).toBe(1000);
  });
});

describe('all results', () => {
  const page = (from: number, count: number, isLast: boolean) =>
    aSearchAnswer({
      contents: Array.from({ length: count }, (_, index) => aServiceAtLocation({ id: `id-${from + index}` })),
      last_page: isLast,
    });

  it('are those of the list when it has them all, and nothing is asked', async () => {
    const { contents } = page(0, 3, true);
    const counts: number[] = [];
    const never = () => Promise.reject(new Error('Nothing has to be asked.'));
    for await (const items of allResults({ items: contents, hasMore: false }, never)) counts.push(items.length);
    expect(counts).toEqual([3]);
  });

  it('come page by page, each record once', async () => {
    const { contents } = page(0, 20, false);
    const counts: number[] = [];
    const pages = [page(0, 100, false), page(90, 60, true)];
    const ask = (number: number) => Promise.resolve(pages[number - 1] ?? page(0, 0, true));
    for await (const items of allResults({ items: contents, hasMore: true }, ask)) counts.push(items.length);
    expect(counts).toEqual([20, 100, 150]);
  });

  it('end at a thousand, and when a server has nothing more to give but never says so', async () => {
    let asked = 0;
    let last = 0;
    const ask = (number: number) => Promise.resolve(page(number * 100, (asked++, 100), false));
    for await (const items of allResults({ items: [], hasMore: true }, ask)) last = items.length;
    expect([asked, last]).toEqual([10, 1000]);
    asked = 0;
    const empty = () => Promise.resolve(page(0, (asked++, 0), false));
    for await (const items of allResults({ items: [], hasMore: true }, empty)) last = items.length;
    expect([asked, last]).toEqual([1, 0]);
  });
});

describe('names on the map', () => {
  it('of oblasts wait until there is room', () => {
    const donetsk = oblasts().find(({ code }) => code === '14');
    const kyiv = oblasts().find(({ code }) => code === '80');
    if (!donetsk || !kyiv) throw new Error('An oblast is missing.');
    expect([4, 6, 8].map((zoom) => hasRoom(donetsk.uk, donetsk.rings, zoom))).toEqual([false, true, true]);
    expect([5, 8].map((zoom) => hasRoom(kyiv.uk, kyiv.rings, zoom))).toEqual([false, true]);
  });

  it('of towns are those of the results, and none tells where a confidential place is', () => {
    const address = { id: 'a', address_type: 'physical' as const, address_1: '', state_province: '', postal_code: '' };
    const inTown = (city: string, position: Position) =>
      item(position, { location: { addresses: [{ ...address, city, country: 'UA' }] } });
    const hidden = item(lviv, {
      location: {
        confidential: true,
        place: { code: 'x', name: 'x', hromada: { code: 'x', name: 'x' } },
        addresses: [{ ...address, city: 'Львів', country: 'UA' }],
      },
    });
    const { sites } = sitesOf([inTown('Буча', bucha), inTown('Буча', bucha), hidden], new Map([['x', lviv]]), now);
    expect(townsOf(sites)).toEqual([{ name: 'Буча', ...bucha }]);
  });
});

describe('the source of tiles', () => {
  const page = 'https://hromada.example/help';

  it('is pictures or an archive, from the web', () => {
    expect(tileSource('https://tiles.example/{z}/{x}/{y}.png', page)).toEqual({
      kind: 'raster',
      url: 'https://tiles.example/{z}/{x}/{y}.png',
    });
    expect(tileSource('/maps/ukraine.pmtiles', page)).toEqual({
      kind: 'pmtiles',
      url: 'https://hromada.example/maps/ukraine.pmtiles',
    });
    expect(tileSource(null, page)).toBeUndefined();
    expect(tileSource(' ', page)).toBeUndefined();
  });

  it('is refused, with the reason, when it is something else', () => {
    expect(tileSource('javascript:alert({x}{y}{z})', page)).toContain('no web address');
    expect(tileSource('https://tiles.example/map.json', page)).toContain('needs {z}, {x} and {y}');
    expect(tileSource('https://{z}{x}{y}:a', page)).toContain('no web address');
  });

  it('gives each tile its address', () => {
    expect(tileAddress('https://t.example/{z}/{x}/{y}{r}.png', { x: 1, y: 2, z: 3 })).toBe(
      'https://t.example/3/1/2.png',
    );
  });

  it('has an attribution in which addresses are links, and everything else is text', () => {
    expect(attributionPieces('© Example https://t.example/c <b>')).toEqual([
      '© Example ',
      'https://t.example/c',
      ' <b>',
    ]);
    expect(attributionPieces('javascript:x')).toEqual(['javascript:x']);
  });
});
