import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { MOST_MATCHES } from './count-matches.ts';
import { kilometresBetween, knnPoint, type Coordinates } from './distance.ts';
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
  /** There are more matches than can be ranked: the nearest to the point are. */
  isCapped: boolean;
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

/** The matches of one page, best first. Nothing beyond the counted matches. */
export async function matchedIds(
  database: Database,
  where: Condition,
  order: Order,
  slice: Slice,
): Promise<MatchedEntry[]> {
  const size = Math.min(slice.size, MOST_MATCHES - slice.first);
  if (size <= 0) return [];
  const within = { first: slice.first, size };
  const { point } = order;
  if (order.by === 'distance' && point) return nearest(database, where, point, within);
  const rows =
    order.by === 'relevance' ? await best(database, where, order, within) : await byName(database, where, within);
  return rows.map((row) => withDistance(row, point));
}

async function byName(database: Database, where: Condition, { first, size }: Slice): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select service_at_location_id as id, latitude, longitude
    from search_entry where ${where}
    order by sort_name, service_at_location_id limit ${size} offset ${first}
  `.execute(database);
  return rows;
}

/** How far away something without coordinates is taken to be, in degrees. */
const UNKNOWN_DISTANCE = 3;

/**
 * What is typed counts fully, what means the same half; a degree (111 km) away from the point counts half; what is open
 * now comes a little higher, what is closed until further notice last. Ranks by the small vector: the large one would
 * have to be fetched for every match.
 */
async function best(database: Database, where: Condition, order: Order, { first, size }: Slice): Promise<Row[]> {
  const { match, point, now, isCapped } = order;
  const typed = match ? sql`ts_rank(names, ${match.typed}::tsquery)` : sql`0`;
  const related = match?.related === undefined ? sql`0` : sql`0.5 * ts_rank(names, ${match.related}::tsquery)`;
  const away = point ? sql`coalesce(point <-> ${knnPoint(point)}::point, ${UNKNOWN_DISTANCE}::float8)` : sql`0`;
  const { rows } = await sql<Row>`
    with matches as materialized (
      select service_at_location_id as id, latitude, longitude, closed, sort_name, ${away} as away,
        (${typed} + ${related}) / (1 + ${away}) * case when ${isOpenAt(now)} then 1.2 else 1 end as rank
      from search_entry where ${where} ${isCapped && point ? sql`order by point <-> ${knnPoint(point)}::point` : sql``}
      limit ${MOST_MATCHES}
    )
    select id, latitude, longitude from matches
    order by closed, rank desc, away, sort_name, id limit ${size} offset ${first}
  `.execute(database);
  return rows;
}

/** The order of the plane is only about right: some more are fetched, and put in order by the great circle. */
const NEIGHBOURS_MORE = 50;

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
