import type { ParsedQueryOf } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { kilometresFrom, knnBox, type Coordinates } from './distance.ts';
import { primaryLanguage } from './entry.ts';
import type { TextMatch } from './matching.ts';
import { codesWithin } from './place-codes.ts';

export type SearchQuery = ParsedQueryOf<'search'>;
export type Condition = RawBuilder<unknown>;

/** What a search asks for, each thing apart, so that facets and suggestions can leave some of it out. */
export type Filters = Partial<Record<Dimension, Condition>>;
export type Dimension = 'text' | 'place' | 'radius' | 'category' | 'audience' | 'other';

/** The filters of a query. `match` is how its text is understood: undefined without a text, null when nothing can match. */
export async function filtersOf(
  database: Database,
  query: SearchQuery,
  match: TextMatch | null | undefined,
): Promise<Filters> {
  const point = pointOf(query);
  const categories = codes(query.category);
  const audiences = codes(query.audience);
  const others = otherConditions(query);
  return {
    ...(match === undefined ? {} : { text: match ? sql`vector @@ ${match.all}::tsquery` : sql`false` }),
    ...(query.place === undefined ? {} : { place: await withinPlace(database, query.place) }),
    ...(point && query.radius_km !== undefined ? { radius: withinRadius(point, query.radius_km) } : {}),
    ...(categories.length > 0 ? { category: sql`categories && ${categories}::text[]` } : {}),
    ...(audiences.length > 0 ? { audience: sql`audiences && ${audiences}::text[]` } : {}),
    ...(others.length > 0 ? { other: allOf(others) } : {}),
  };
}

/** All filters as one condition, save some. */
export function conditionOf(filters: Filters, ...leftOut: readonly Dimension[]): Condition {
  const kept = Object.entries(filters).filter(([dimension]) => !leftOut.includes(dimension as Dimension));
  return kept.length === 0 ? sql`true` : allOf(kept.map(([, condition]) => condition));
}

/** The point that a query is about; it takes both coordinates. */
export function pointOf({ lat, lon }: SearchQuery): Coordinates | undefined {
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
}

/** Codes in a list separated by commas. */
function codes(list: string | undefined): string[] {
  return [...new Set((list ?? '').split(',').map((code) => storable(code.trim())))].filter((code) => code !== '');
}

/** PostgreSQL refuses text with the character U+0000, which no code has. */
function storable(code: string): string {
  return code.replaceAll('\0', '\uFFFD');
}

/** The years that PostgreSQL and RFC 3339 both can write. */
const FIRST_MOMENT = Date.parse('0001-01-02T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-30T00:00:00Z');

/** True of what is open at a moment, whether or not it is closed until further notice. */
export function isOpenAt(moment: Date): Condition {
  const within = new Date(Math.min(Math.max(moment.getTime(), FIRST_MOMENT), LAST_MOMENT));
  const { minuteOfWeek, localTimestamp } = kyivTime(within);
  return sql`(
    dated_opening @> ${localTimestamp}::timestamp
    or (weekly_opening @> ${minuteOfWeek}::integer and not dated_closing @> ${localTimestamp}::timestamp)
  )`;
}

function allOf(conditions: readonly Condition[]): Condition {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

async function withinPlace(database: Database, code: string): Promise<Condition> {
  const place = await database.selectFrom('place').select('path').where('code', '=', code).executeTakeFirst();
  return sql`place_codes && ${codesWithin(place?.path ?? [code])}::text[]`;
}

function withinRadius(point: Coordinates, kilometres: number): Condition {
  return sql`(point <@ ${knnBox(point, kilometres)}::box and ${kilometresFrom(point)} <= ${kilometres}::float8)`;
}

function otherConditions(query: SearchQuery): Condition[] {
  const conditions: Condition[] = [];
  if (query.mode !== undefined) conditions.push(sql`modes @> array[${query.mode}]::text[]`);
  if (query.language !== undefined)
    conditions.push(sql`languages @> array[${primaryLanguage(storable(query.language))}]::text[]`);
  if (query.network !== undefined) conditions.push(sql`networks @> array[${storable(query.network)}]::text[]`);
  if (query.free) conditions.push(sql`free`);
  if (query.accessible) conditions.push(sql`accessible`);
  if (query.open_at !== undefined) conditions.push(sql`not closed`, isOpenAt(new Date(query.open_at)));
  return conditions;
}
