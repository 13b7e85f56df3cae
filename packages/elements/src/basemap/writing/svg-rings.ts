import type { GridPoint } from '../ring-encoding.ts';

const command = /([MmLlZz])([^MmLlZz]*)/g;
const number = /-?(?:\d+\.?\d*|\.\d+)/g;

/** The closed lines of an SVG path made of straight lines, in tenths of its units, without the repeated last point. */
export function svgRings(path: string): GridPoint[][] {
  if (/[^MmLlZz\d\s.,-]/.test(path)) throw new Error('Only straight lines can be read.');
  const rings: GridPoint[][] = [];
  let [x, y] = [0, 0];
  let start: GridPoint = [0, 0];
  for (const [, letter = '', rest = ''] of path.matchAll(command)) {
    if (/z/i.test(letter)) [x, y] = start;
    const values = (rest.match(number) ?? []).map((value) => Math.round(Number(value) * 10));
    for (let index = 0; index < values.length; index += 2) {
      const isRelative = letter === letter.toLowerCase();
      x = (isRelative ? x : 0) + (values[index] ?? 0);
      y = (isRelative ? y : 0) + (values[index + 1] ?? 0);
      if (/m/i.test(letter) && index === 0) {
        start = [x, y];
        rings.push([]);
      }
      rings.at(-1)?.push([x, y]);
    }
  }
  return rings.map(withoutRepeats);
}

function withoutRepeats(ring: readonly GridPoint[]): GridPoint[] {
  return ring.filter((point, index) => !isSame(point, ring.at(index - 1)));
}

/** Whether two points are one. */
export function isSame(one: GridPoint, other: GridPoint | undefined): boolean {
  return one[0] === other?.[0] && one[1] === other[1];
}
