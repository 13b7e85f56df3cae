import { isInside } from '../point-in-rings.ts';
import type { GridPoint } from '../ring-encoding.ts';

/** So many places to the side and down are tried. */
const STEPS = 60;
/** Names are wide and low: room above and below counts for more than room to the sides. */
const FLATNESS = 3;

/** Where in an area its name has most room. */
export function labelPoint(rings: readonly (readonly GridPoint[])[]): GridPoint {
  const all = rings.flat();
  const [left, right] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const [top, bottom] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
  let best: GridPoint = [0, 0];
  let most = -1;
  for (let column = 1; column < STEPS; column++) {
    for (let row = 1; row < STEPS; row++) {
      const x = left + ((right - left) * column) / STEPS;
      const y = top + ((bottom - top) * row) / STEPS;
      if (!isInside([x, y], rings)) continue;
      const room = Math.min(...all.map((point) => ((point[0] - x) / FLATNESS) ** 2 + (point[1] - y) ** 2));
      if (room > most) [most, best] = [room, [Math.round(x), Math.round(y)]];
    }
  }
  return best;
}
