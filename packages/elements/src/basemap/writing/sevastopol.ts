import { type Degrees, fromDegrees } from '../projection.ts';
import type { GridPoint } from '../ring-encoding.ts';

/** Where the border between Crimea and Sevastopol leaves the coast: between Kacha and Vuhlove, and at Laspi. */
const north: Degrees = [33.581, 44.824];
const south: Degrees = [33.729, 44.403];

/** The coast from north to south: Kacha, Liubymivka, the bay's two heads, Cape Khersones, Fiolent, Balaklava, Cape Aya. */
const coast: readonly Degrees[] = [
  [33.54, 44.775],
  [33.555, 44.7],
  [33.535, 44.645],
  [33.515, 44.627],
  [33.49, 44.613],
  [33.445, 44.603],
  [33.378, 44.583],
  [33.4, 44.555],
  [33.487, 44.5],
  [33.598, 44.49],
  [33.648, 44.428],
];

/**
 * The drawing leaves the city of Sevastopol out, Cape Khersones with it. Its land border is that of the drawing's Crimea,
 * so that no gap is between them; the coast is from the positions of its capes.
 */
export function sevastopol(crimea: readonly GridPoint[]): GridPoint[] {
  const [from, to] = [nearest(crimea, south), nearest(crimea, north)];
  if (from >= to) throw new Error('The outline of Crimea begins elsewhere or runs the other way than it did.');
  return [...crimea.slice(from, to + 1), ...coast.map(inGrid)];
}

function nearest(ring: readonly GridPoint[], place: Degrees): number {
  const [x, y] = inGrid(place);
  const distances = ring.map((point) => Math.hypot(point[0] - x, point[1] - y));
  return distances.indexOf(Math.min(...distances));
}

function inGrid(place: Degrees): GridPoint {
  const [x, y] = fromDegrees(place);
  return [Math.round(x * 10), Math.round(y * 10)];
}
