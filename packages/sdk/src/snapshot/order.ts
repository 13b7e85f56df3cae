import { degreesBetween } from './distance.ts';
import type { Match } from './matches.ts';
import { pointOf, type SearchQuery } from './query.ts';

/** How much higher something that is open now is put, when distance matters too. */
const OPEN_NOW = 1.2;
/** How far away something without coordinates is taken to be, in degrees. */
const UNKNOWN_DISTANCE = 3;

/** The matches as they are shown, best first. */
export function inOrder(matches: readonly Match[], query: SearchQuery, now: Date): Match[] {
  const point = pointOf(query);
  const wanted = query.sort ?? (query.text === undefined ? (point ? 'distance' : 'name') : 'relevance');
  const openings = new Map<Match['part'], (entry: number) => boolean>();
  const keyOf = new Map(matches.map((match) => [match, keys(match)]));
  return [...matches].sort((a, b) => compare(keyOf.get(a) ?? [], keyOf.get(b) ?? []));

  /** The smaller the first key that differs, the earlier. */
  function keys({ part, entry, score }: Match): number[] {
    const rank = part.rankOf(entry);
    if (wanted === 'distance' && point) return [part.distanceFrom(point)(entry) ?? Infinity, rank];
    if (wanted !== 'relevance') return [rank];
    const closed = part.isClosed(entry, now) ? 1 : 0;
    if (query.text === undefined) return [closed, rank];
    const open = openNow(part)(entry) ? 1 : 0;
    if (!point) return [closed, -score, -open, rank];
    const place = part.coordinatesOf(entry);
    const away = place ? degreesBetween(point, place) : UNKNOWN_DISTANCE;
    return [closed, -(score / (1 + away)) * (open ? OPEN_NOW : 1), -open, rank];
  }

  function openNow(part: Match['part']) {
    const known = openings.get(part) ?? part.isOpenAt(now);
    openings.set(part, known);
    return known;
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? 0;
    // Infinities are not to be subtracted.
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
