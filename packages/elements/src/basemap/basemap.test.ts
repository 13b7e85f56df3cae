import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Oblast, oblasts } from './oblasts.ts';
import { isInside } from './point-in-rings.ts';
import type { Degrees } from './projection.ts';
import { decodePoints, encodePoints, type GridPoint } from './ring-encoding.ts';
import { bordersOf, ringOf } from './writing/borders.ts';
import { outlineFile } from './writing/outline-file.ts';
import { simplify } from './writing/simplify.ts';
import { svgRings } from './writing/svg-rings.ts';

/** How exactly the drawing lies over the country, degrees: a city on a shore may be beside it by so much. */
const ACCURACY = 0.05;

/** The centre of each oblast, and cities of which it matters where they are drawn. */
const cities: readonly (readonly [name: string, oblast: string, longitude: number, latitude: number])[] = [
  ['Cherkasy', '71', 32.0598, 49.4444],
  ['Chernihiv', '74', 31.2893, 51.4982],
  ['Chernivtsi', '73', 25.9358, 48.2921],
  ['Simferopol', '01', 34.1024, 44.9521],
  ['Sevastopol', '85', 33.5224, 44.6054],
  ['Balaklava', '85', 33.6, 44.51],
  ['Yalta', '01', 34.1663, 44.4952],
  ['Kerch', '01', 36.4689, 45.3531],
  ['Dnipro', '12', 35.0462, 48.4647],
  ['Donetsk', '14', 37.8028, 48.0159],
  ['Mariupol', '14', 37.5407, 47.0971],
  ['Ivano-Frankivsk', '26', 24.7111, 48.9226],
  ['Kharkiv', '63', 36.2304, 49.9935],
  ['Kherson', '65', 32.6169, 46.6354],
  ['Khmelnytskyi', '68', 26.9871, 49.423],
  ['Kropyvnytskyi', '35', 32.2623, 48.5079],
  ['Bila Tserkva', '32', 30.1121, 49.7968],
  ['Bucha', '32', 30.2131, 50.5435],
  ['Kyiv', '80', 30.5234, 50.4501],
  ['Luhansk', '44', 39.3078, 48.574],
  ['Lviv', '46', 24.0297, 49.8397],
  ['Mykolaiv', '48', 31.9946, 46.975],
  ['Odesa', '51', 30.7233, 46.4825],
  ['Izmail', '51', 28.8373, 45.3511],
  ['Poltava', '53', 34.5514, 49.5883],
  ['Rivne', '56', 26.2516, 50.6199],
  ['Sumy', '59', 34.7981, 50.9077],
  ['Ternopil', '61', 25.5948, 49.5535],
  ['Vinnytsia', '05', 28.4682, 49.2331],
  ['Lutsk', '07', 25.3254, 50.7472],
  ['Uzhhorod', '21', 22.2879, 48.6208],
  ['Zaporizhzhia', '23', 35.1396, 47.8388],
  ['Zhytomyr', '18', 28.6587, 50.2547],
];

describe('the outlines of Ukraine', () => {
  it('are those of its 24 oblasts, Crimea, Kyiv and Sevastopol', () => {
    const codes = oblasts().map(({ code }) => code);
    expect(new Set(codes).size).toBe(27);
    expect(codes).toEqual(expect.arrayContaining(['01', '14', '44', '80', '85']));
  });

  it.each(cities)('have %s in the right one (%s)', (_name, code, longitude, latitude) => {
    expect(oblastsAt([longitude, latitude])).toContain(code);
  });

  it.each([
    ['Belgorod', 36.5802, 50.5997],
    ['Rostov-on-Don', 39.7015, 47.2357],
    ['Chișinău', 28.8638, 47.0105],
    ['Przemyśl', 22.7678, 49.7838],
    ['the Black Sea', 31, 45.5],
  ])('leave %s out', (_name, longitude, latitude) => {
    expect(oblasts().filter(({ rings }) => isInside([longitude, latitude], rings))).toEqual([]);
  });

  it('cover every place inside the country once, with no gap or overlap at a border', () => {
    const counts = new Map<number, number>();
    // A box that is inside the country from edge to edge.
    for (let longitude = 25.5; longitude < 35; longitude += 0.11) {
      for (let latitude = 48.5; latitude < 50; latitude += 0.11) {
        const count = oblasts().filter(({ rings }) => isInside([longitude, latitude], rings)).length;
        counts.set(count, (counts.get(count) ?? 0) + 1);
      }
    }
    expect([...counts.keys()]).toEqual([1]);
  });

  it('have the name of each region inside it', () => {
    for (const { label, rings, uk } of oblasts()) expect(isInside(label, rings), uk).toBe(true);
  });

  it('take 13 kB at most on the way', () => {
    expect(gzipSync(readFileSync(new URL('outline-data.ts', import.meta.url))).length).toBeLessThan(13_000);
  });

  it('are those that `pnpm run outlines` writes', async () => {
    expect(readFileSync(new URL('outline-data.ts', import.meta.url), 'utf8')).toBe(await outlineFile());
  });
});

describe('what draws them', () => {
  it('reads straight lines of an SVG path, relative and absolute', () => {
    expect(svgRings('M1 2l1 0 0 1.5zm5 0l1 0 0 1z M9 9L10 9 10 10z')).toEqual([
      [
        [10, 20],
        [20, 20],
        [20, 35],
      ],
      [
        [60, 20],
        [70, 20],
        [70, 30],
      ],
      [
        [90, 90],
        [100, 90],
        [100, 100],
      ],
    ]);
    expect(() => svgRings('M0 0c1 1 2 2 3 3z')).toThrow('straight');
  });

  it('writes points as text and reads the same points', () => {
    const points: GridPoint[] = [
      [0, 0],
      [-1, 20],
      [5000, -3],
      [4999, 6699],
    ];
    expect(decodePoints(encodePoints(points))).toEqual(points);
    expect(encodePoints(points)).not.toMatch(/['"`\\\s$]/);
  });

  it('has neighbours share the border between them', () => {
    const left: GridPoint[] = [
      [0, 0],
      [1, 0],
      [2, 1],
      [1, 2],
      [0, 2],
    ];
    const right: GridPoint[] = [
      [1, 0],
      [3, 0],
      [3, 2],
      [1, 2],
      [2, 1],
    ];
    const { lines, areas } = bordersOf([[left], [right]]);
    expect(lines).toHaveLength(3);
    const [one, other] = areas.map(([ring]) => ring ?? []);
    expect(other?.some((number) => one?.includes(~number))).toBe(true);
    expect(new Set(ringOf(one ?? [], lines).map(String))).toEqual(new Set(left.map(String)));
  });

  it('lets go of small corners only, and never of the ends', () => {
    const line: GridPoint[] = [
      [0, 0],
      [10, 1],
      [20, 0],
      [30, 40],
      [40, 0],
    ];
    expect(simplify(line, 50)).toEqual([
      [0, 0],
      [20, 0],
      [30, 40],
      [40, 0],
    ]);
  });
});

/** The regions that a place is in or, as far as the drawing can tell, may be in. */
function oblastsAt(place: Degrees): string[] {
  const inside = oblasts().filter(({ rings }) => isInside(place, rings));
  const candidates = inside.length > 0 ? inside : oblasts().filter((oblast) => distanceTo(oblast, place) < ACCURACY);
  return candidates.map(({ code }) => code);
}

/** From a place to the nearest point on the outline, degrees of latitude. */
function distanceTo({ rings }: Oblast, [longitude, latitude]: Degrees): number {
  const scale = Math.cos((latitude * Math.PI) / 180);
  const distances = rings.flatMap((ring) =>
    ring.map(([toX, toY], index) => {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      const [dx, dy] = [(toX - fromX) * scale, toY - fromY];
      const [px, py] = [(longitude - fromX) * scale, latitude - fromY];
      const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(px - share * dx, py - share * dy);
    }),
  );
  return Math.min(...distances);
}
