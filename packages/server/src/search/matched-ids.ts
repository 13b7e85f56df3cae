import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { MOST_MATCHES, type Counts } from './count-matches.ts';
import { kilometresBetween, kilometresFrom, knnPoint, type Coordinates } from './distance.ts';
import { isOpenAt, type Condition } from './filters.ts';
import type { TextMatch } from './matching.ts';

/** A match on the page that was asked for. */
export interface MatchedEntry {
  id: string;
  /** From the point that was asked about. Unknown for places without coordinates. */
  kilometres?: number;
}

export interface Order {
  by: 'relevance' | 'distance' | 'name';
  match?: TextMatch | null | undefined;
  point?: Coordinates | undefined;
  now: Date;
  /** How many matches were counted: it decides whether they are sorted, or an index is read in its order. */
  counts: Pick<Counts, 'total' | 'isCapped'>;
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
 * Up to this many matches are collected and sorted. The planner cannot know how few they are, and would rather read an
 * index in its order, until it has met enough of them.
 */
const FEW_MATCHES = 2_000;
/** How far away something without coordinates is taken to be, in degrees. */
const UNKNOWN_DISTANCE = 3;
/** The order of the plane is only about right: some more are fetched, and put in order by the great circle. */
const NEIGHBOURS_MORE = 50;

/** The matches of one page, best first. Nothing beyond the counted matches. */
export async function matchedIds(
  database: Database,
  where: Condition,
  order: Order,
  slice: Slice,
): Promise<MatchedEntry[]> {
  const within = { first: slice.first, size: Math.min(slice.size, MOST_MATCHES - slice.first) };
  if (within.size <= 0) return [];
  const { point } = order;
  const isFew = order.counts.total <= FEW_MATCHES;
  if (order.by === 'relevance') return sorted(database, where, byRelevance(order), order, within);
  if (order.by === 'distance' && point) {
    if (!isFew) return nearest(database, where, point, within);
    return sorted(database, where, { key: kilometresFrom(point), order: sql`key nulls last` }, order, within);
  }
  if (!isFew) return firstByName(database, where, order, within);
  return sorted(database, where, { key: sql`sort_name`, order: sql`key` }, order, within);
}

interface SortKey {
  /** Worked out for every match. */
  key: RawBuilder<unknown>;
  /** The order by that key. */
  order: RawBuilder<unknown>;
}

/**
 * What is typed counts fully, what means the same half; a degree (111 km) away from the point counts half; what is open
 * now comes a little higher, what is closed until further notice last. Ranks by the small vector: the large one would
 * have to be fetched for every match.
 */
function byRelevance({ match, point, now }: Order): SortKey {
  const ranks = match ? [sql`nullif(ts_rank(names, ${match.typed}::tsquery), 0)`] : [];
  // Ranking is most of the work of a search: by what means the same only where nothing that was typed is found.
  if (match?.related !== undefined) ranks.push(sql`0.5 * ts_rank(names, ${match.related}::tsquery)`);
  const away = point ? sql`coalesce(point <-> ${knnPoint(point)}::point, ${UNKNOWN_DISTANCE}::float8)` : sql`0`;
  return {
    key: sql`coalesce(${sql.join([...ranks, sql`0`])}) / (1 + ${away}) * case when ${isOpenAt(now)} then 1.2 else 1 end`,
    order: sql`closed, key desc`,
  };
}

async function sorted(
  database: Database,
  where: Condition,
  { key, order }: SortKey,
  { point, counts }: Order,
  { first, size }: Slice,
): Promise<MatchedEntry[]> {
  // When not all can be sorted, those near the point are the ones to sort.
  const preferred = counts.isCapped && point ? sql`order by point <-> ${knnPoint(point)}::point` : sql``;
  const { rows } = await sql<Row>`
    with matches as materialized (
      select service_at_location_id as id, latitude, longitude, closed, sort_name, ${key} as key
      from search_entry where ${where} ${preferred} limit ${MOST_MATCHES}
    )
    select id, latitude, longitude from matches order by ${order}, sort_name, id limit ${size} offset ${first}
  `.execute(database);
  return rows.map((row) => withDistance(row, point));
}

async function firstByName(
  database: Database,
  where: Condition,
  { point }: Order,
  { first, size }: Slice,
): Promise<MatchedEntry[]> {
  const { rows } = await sql<Row>`
    select service_at_location_id as id, latitude, longitude
    from search_entry where ${where}
    order by sort_name, service_at_location_id limit ${size} offset ${first}
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
