import type { GridPoint } from '../ring-encoding.ts';

/**
 * A line with fewer points, by Visvalingam and Whyatt: again and again the point goes that makes the smallest triangle with
 * its neighbours, until all triangles are at least `area` large. The ends stay, and so do three points of an island.
 */
export function simplify(line: readonly GridPoint[], area: number): GridPoint[] {
  const points = [...line];
  const isIsland = String(points[0]) === String(points.at(-1));
  const fewest = isIsland ? 4 : 2;
  while (points.length > fewest) {
    let smallest = area;
    let candidate = -1;
    for (let index = 1; index < points.length - 1; index++) {
      const size = triangle(points[index - 1], points[index], points[index + 1]);
      if (size < smallest) [smallest, candidate] = [size, index];
    }
    if (candidate === -1) break;
    points.splice(candidate, 1);
  }
  return points;
}

function triangle(a?: GridPoint, b?: GridPoint, c?: GridPoint): number {
  if (!a || !b || !c) return Infinity;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
