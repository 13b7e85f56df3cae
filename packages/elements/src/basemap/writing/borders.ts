import type { GridPoint } from '../ring-encoding.ts';
import { isSame } from './svg-rings.ts';

/** Lines, and areas made of them. A border between two areas is one line, so that no gap opens when it is simplified. */
export interface Borders {
  readonly lines: readonly (readonly GridPoint[])[];
  /** Of each area: its rings, as numbers of lines; `~number` is the line from its end to its beginning. */
  readonly areas: readonly (readonly (readonly number[])[])[];
}

/** Cuts the rings of areas into lines wherever three areas, or two and the outside, meet. */
export function bordersOf(areas: readonly (readonly (readonly GridPoint[])[])[]): Borders {
  const meetings = meetingPoints(areas.flat());
  const lines: (readonly GridPoint[])[] = [];
  const known = new Map<string, number>();
  const numberOf = (line: readonly GridPoint[]) => {
    const [forwards, backwards] = [String(line), String(line.toReversed())];
    const present = known.get(forwards);
    if (present !== undefined) return present;
    const reversed = known.get(backwards);
    if (reversed !== undefined) return ~reversed;
    known.set(forwards, lines.push(line) - 1);
    return lines.length - 1;
  };
  return { lines, areas: areas.map((rings) => rings.map((ring) => cut(ring, meetings).map(numberOf))) };
}

/** Points from which more than one line goes on: their neighbours differ from ring to ring. */
function meetingPoints(rings: readonly (readonly GridPoint[])[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const around = neighbours.get(String(point)) ?? new Set();
      for (const other of [ring.at(index - 1), ring[(index + 1) % ring.length]]) around.add(String(other));
      neighbours.set(String(point), around);
    });
  }
  return new Set([...neighbours].flatMap(([point, around]) => (around.size > 2 ? [point] : [])));
}

/** The lines of a ring; an island is one line that begins at its westernmost point and ends there. */
function cut(ring: readonly GridPoint[], meetings: ReadonlySet<string>): GridPoint[][] {
  const found = ring.findIndex((point) => meetings.has(String(point)));
  const first = found === -1 ? westernmost(ring) : found;
  const turned = [...ring.slice(first), ...ring.slice(0, first + 1)];
  const closed = found === -1 && isClockwise(turned) ? turned.toReversed() : turned;
  const lines: GridPoint[][] = [[]];
  closed.forEach((point, index) => {
    lines.at(-1)?.push(point);
    if (index > 0 && index < closed.length - 1 && meetings.has(String(point))) lines.push([point]);
  });
  return lines;
}

function westernmost(ring: readonly GridPoint[]): number {
  return ring.reduce((best, [x, y], index) => {
    const [bestX, bestY] = ring[best] ?? [x, y];
    return x < bestX || (x === bestX && y < bestY) ? index : best;
  }, 0);
}

/** So that an island in one area and the hole in the other are the same line. */
function isClockwise(ring: readonly GridPoint[]): boolean {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return sum > 0;
}

/** The points of a ring again, without the repeated last one. */
export function ringOf(numbers: readonly number[], lines: readonly (readonly GridPoint[])[]): GridPoint[] {
  const points = numbers.flatMap((number) => {
    const line = (number < 0 ? lines[~number]?.toReversed() : lines[number]) ?? [];
    return line.slice(0, -1);
  });
  return points.filter((point, index) => !isSame(point, points.at(index - 1)));
}
