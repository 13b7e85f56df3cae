import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { MOST_MATCHES } from './count-matches.ts';
import { kilometresBetween, kilometresFrom, knnPoint, type Coordinates } from './distance.ts';
import { allOf, conditionsOfText, type Condition } from './filters.ts';
import { isMostRelevant, relevanceOf } from './relevance.ts';
import type { TextMatch } from './text-match.ts';

/** A match on the page that was asked for. */
export interface MatchedEntry {
  id: string;
  /** From the point that was asked about. Unknown for places without coordinates. */
  kilometres?: number;
}

export interface Order {
  by: 'relevance' | 'distance' | 'name';
  point?: Coordinates | undefined;
  now: Date;
  /** How many matches were counted: it decides whether they are sorted, or an index is read in its order. */
  matches: number;
}

export interface Slice {
  first: number;
  size: number;
}

interface Row {
  id: string;
  latitude: number | null;
  longitude: number | null;
}

/**
 * Up to this many matches are all sorted. The planner cannot know how few they are, and would rather read an index in
 * its order, until it has met enough of them.
 */
const FEW_MATCHES = 2_000;
/** The order of the plane is only about right: some more are fetched, and put in order by the great circle. */
const NEIGHBOURS_MORE = 50;

/** What the matches are found by. */
export interface Sought {
  /** What the text asks for. */
  match: TextMatch | null | undefined;
  /** Everything else that is asked for. */
  conditions: readonly Condition[];
}

/** The matches of one page, best first. Nothing beyond the counted matches. */
export async function matchedIds(
  database: Database,
  { match, conditions }: Sought,
  order: Order,
  slice: Slice,
): Promise<MatchedEntry[]> {
  const within = { first: slice.first, size: Math.min(slice.size, MOST_MATCHES - slice.first) };
  if (within.size <= 0 || match === null) return [];
  const { point } = order;
  const where = match === undefined ? allOf(conditions) : allOf([...conditionsOfText(match), ...conditions]);
  const isFew = order.matches <= FEW_MATCHES;
  if (order.by === 'relevance' && match) return mostRelevant(database, match, conditions, order, within);
  if (order.by === 'distance' && point) {
    if (!isFew) return nearest(database, where, point, within);
    return sorted(database, where, [sql`${kilometresFrom(point)} nulls last`, sql`sort_name`], point, within);
  }
  if (order.by === 'relevance') return sorted(database, where, [sql`closed`, sql`sort_name`], point, within);
  // Of an expression there is no index to read in its order.
  const byName = isFew ? sql`sort_name || ''` : sql`sort_name`;
  return sorted(database, where, [byName], point, within);
}

/**
 * What is closed until further notice comes last. Of many matches, those with every term in their title are sorted
 * alone, as long as they fill the page: working out the relevance of every match is most of the work of a search.
 */
async function mostRelevant(
  database: Database,
  match: TextMatch,
  conditions: readonly Condition[],
  { point, now, matches }: Order,
  slice: Slice,
): Promise<MatchedEntry[]> {
  const { score, isOpen } = relevanceOf(match, point, now);
  if (matches > FEW_MATCHES && !point) {
    const best = allOf([isMostRelevant(match), sql`not closed`, ...conditions]);
    const first = await sorted(database, best, [sql`${isOpen} desc`, sql`sort_name`], point, slice);
    if (first.length === slice.size) return first;
  }
  const where = allOf([...conditionsOfText(match), ...conditions]);
  const order = [sql`closed`, sql`${score} desc`, sql`${isOpen} desc`, sql`sort_name`];
  return sorted(database, where, order, point, slice);
}

async function sorted(
  database: Database,
  where: Condition,
  order: readonly RawBuilder<unknown>[],
  point: Coordinates | undefined,
  { first, size }: Slice,
): Promise<MatchedEntry[]> {
  const { rows } = await sql<Row>`
    select service_at_location_id as id, latitude, longitude from search_entry where ${where}
    order by ${sql.join(order)}, service_at_location_id limit ${size} offset ${first}
  `.execute(database);
  return rows.map((row) => withDistance(row, point));
}

async function nearest(
  database: Database,
  where: Condition,
  point: Coordinates,
  { first, size }: Slice,
): Promise<MatchedEntry[]> {
  const { rows } = await sql<Row>`
    select service_at_location_id as id, latitude, longitude
    from search_entry where ${where}
    order by point <-> ${knnPoint(point)}::point, service_at_location_id limit ${first + size + NEIGHBOURS_MORE}
  `.execute(database);
  const compare = (a: MatchedEntry, b: MatchedEntry) =>
    (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || (a.id < b.id ? -1 : 1);
  return rows
    .map((row) => withDistance(row, point))
    .sort(compare)
    .slice(first, first + size);
}

function withDistance({ id, latitude, longitude }: Row, point: Coordinates | undefined): MatchedEntry {
  if (!point || latitude === null || longitude === null) return { id };
  return { id, kilometres: kilometresBetween(point, { latitude, longitude }) };
}
