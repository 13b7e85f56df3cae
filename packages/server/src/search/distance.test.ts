import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometresBetween, knnBox } from './distance.ts';

const kyiv = { latitude: 50.4501, longitude: 30.5234 };
const bucha = { latitude: 50.5436, longitude: 30.212 };

describe('distances', () => {
  it('are those of the great circle, in kilometres', () => {
    expect(kilometresBetween(kyiv, bucha)).toBeCloseTo(24.3, 0);
    expect(kilometresBetween(kyiv, { latitude: 49.8397, longitude: 24.0297 })).toBeCloseTo(468, -1);
    expect(kilometresBetween(kyiv, kyiv)).toBe(0);
    expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015, 0);
  });

  it('never leave the box around a circle', () => {
    const inBox = (point: { latitude: number; longitude: number }, box: string) => {
      const [west = 0, south = 0, east = 0, north = 0] = box.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
      const x = point.longitude * 0.6561;
      return x >= west && x <= east && point.latitude >= south && point.latitude <= north;
    };
    const inUkraine = fc.record({
      latitude: fc.double({ min: 44, max: 53, noNaN: true }),
      longitude: fc.double({ min: 22, max: 41, noNaN: true }),
    });
    fc.assert(
      fc.property(inUkraine, inUkraine, fc.double({ min: 0.1, max: 1000, noNaN: true }), (center, point, radius) => {
        if (kilometresBetween(center, point) <= radius) expect(inBox(point, knnBox(center, radius))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('have a box near the poles too', () => {
    expect(knnBox({ latitude: 90, longitude: 0 }, 1000)).not.toContain('NaN');
    expect(knnBox({ latitude: -90, longitude: 180 }, 1000)).not.toContain('Infinity');
  });
});
