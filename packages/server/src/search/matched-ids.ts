import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { MOST_MATCHES } from './count-matches.ts';
import { kilometresBetween, kilometresFrom, knnPoint, type Coordinates } from './distance.ts';
import { allOf, conditionsOfText, momentOf, type CircleValues, type Condition } from './filters.ts';
import { isMostRelevant, relevanceOf } from './relevance.ts';
import { late, type Statements } from './statement.ts';
import type { TextMatch } from './text-match.ts';

/** A match on the page that was asked for. */
export interface MatchedEntry {
  id: string;
  /** From the point that was asked about. Unknown for places without coordinates. */
  kilometres?: number;
  /** Of the data in which it matches. */
  version: string;
}

export interface Order {
  by: 'relevance' | 'distance' | 'name';
  point?: Coordinates | undefined;
  /** What the conditions are about, around the same point. */
  circle?: CircleValues | undefined;
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
  version: string;
}

/** What a statement tells of a match. */
const ROW = sql`service_at_location_id as id, latitude, longitude,
  (select version from data_version where is_only) as version`;

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
  /** What their pages are read by. */
  statements: Statements;
}

interface Reading {
  database: Database;
  sought: Sought;
  order: Order;
  slice: Slice;
}

/** Which matches are read, and in which order. */
interface Sorting {
  where: Condition;
  by: readonly RawBuilder<unknown>[];
}

/** The matches of one page, best first. Nothing beyond the counted matches. */
export async function matchedIds(
  database: Database,
  sought: Sought,
  order: Order,
  { first, size }: Slice,
): Promise<MatchedEntry[]> {
  const slice = { first, size: Math.min(size, MOST_MATCHES - first) };
  if (slice.size <= 0 || sought.match === null) return [];
  const reading = { database, sought, order, slice };
  const isFew = order.matches <= FEW_MATCHES;
  if (order.by === 'relevance' && sought.match) return mostRelevant(reading, sought.match);
  const where = () => allOf([...(sought.match ? conditionsOfText(sought.match) : []), ...sought.conditions]);
  if (order.by === 'distance' && order.point) {
    if (!isFew) return nearest(reading, order.point, where);
    const away = kilometresFrom({ latitude: late('latitude'), longitude: late('longitude') });
    return sorted(reading, 'by distance', () => ({ where: where(), by: [sql`${away} nulls last`, sql`sort_name`] }));
  }
  if (order.by === 'relevance') {
    return sorted(reading, 'what is open', () => ({ where: where(), by: [sql`closed`, sql`sort_name`] }));
  }
  // Of an expression there is no index to read in its order.
  const byName = isFew ? sql`sort_name || ''` : sql`sort_name`;
  return sorted(reading, 'by name', () => ({ where: where(), by: [byName] }));
}

/**
 * What is closed until further notice comes last. Of many matches, those with every term in their title are sorted
 * alone, as long as they fill the page: working out the relevance of every match is most of the work of a search.
 */
async function mostRelevant(reading: Reading, match: TextMatch): Promise<MatchedEntry[]> {
  const { conditions } = reading.sought;
  const { matches, point } = reading.order;
  if (matches > FEW_MATCHES && !point) {
    const first = await sorted(reading, 'the most relevant', () => ({
      where: allOf([isMostRelevant(match), sql`not closed`, ...conditions]),
      by: [sql`${relevanceOf(match, false).isOpen} desc`, sql`sort_name`],
    }));
    if (first.length === reading.slice.size) return first;
  }
  return sorted(reading, point ? 'by relevance and distance' : 'by relevance', () => {
    const { score, isOpen } = relevanceOf(match, point !== undefined);
    return {
      where: allOf([...conditionsOfText(match), ...conditions]),
      by: [sql`closed`, sql`${score} desc`, sql`${isOpen} desc`, sql`sort_name`],
    };
  });
}

async function sorted(reading: Reading, name: string, sorting: () => Sorting): Promise<MatchedEntry[]> {
  const { point } = reading.order;
  const rows = await read(reading, name, () => {
    const { where, by } = sorting();
    return sql<Row>`
      select ${ROW} from search_entry where ${where}
      order by ${sql.join(by)}, service_at_location_id limit ${late('size')} offset ${late('first')}
    `;
  });
  return rows.map((row) => withDistance(row, point));
}

async function nearest(reading: Reading, point: Coordinates, where: () => Condition): Promise<MatchedEntry[]> {
  const { first, size } = reading.slice;
  const more = { ...reading, slice: { first: 0, size: first + size + NEIGHBOURS_MORE } };
  const rows = await read(
    more,
    'the nearest',
    () => sql<Row>`
      select ${ROW} from search_entry where ${where()}
      order by point <-> ${late('point')}::point, service_at_location_id limit ${late('size')}
    `,
  );
  const compare = (a: MatchedEntry, b: MatchedEntry) =>
    (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || (a.id < b.id ? -1 : 1);
  return rows
    .map((row) => withDistance(row, point))
    .sort(compare)
    .slice(first, first + size);
}

/** Reads by the statement of this name. */
function read({ database, sought, order, slice }: Reading, name: string, query: () => RawBuilder<Row>): Promise<Row[]> {
  const { point, circle, now } = order;
  const { minuteOfWeek, localTimestamp } = momentOf(now);
  return sought.statements.named(name, query).run(database, {
    ...circle,
    latitude: point?.latitude,
    longitude: point?.longitude,
    point: point && knnPoint(point),
    minuteOfWeek,
    localTimestamp,
    ...slice,
  });
}

function withDistance({ id, version, latitude, longitude }: Row, point: Coordinates | undefined): MatchedEntry {
  if (!point || latitude === null || longitude === null) return { id, version };
  return { id, version, kilometres: kilometresBetween(point, { latitude, longitude }) };
}
