import type { ParsedQueryOf } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { kyivTime, type KyivTime } from '../schedule/kyiv-time.ts';
import { kilometresFrom, knnBox, type Coordinates } from './distance.ts';
import { primaryLanguage } from './entry.ts';
import { codesWithin } from './place-codes.ts';
import type { SearchProfile } from './search-profile.ts';
import { late, type LateValues } from './statement.ts';
import { has, type TextMatch } from './text-match.ts';

export type SearchQuery = ParsedQueryOf<'search'>;
export type Condition = RawBuilder<unknown>;

/** What a search asks for: what is true of an entry by itself, and what is true of its profile. */
export interface Filters {
  /** How the text is understood: undefined without one, null when nothing can match. */
  match: TextMatch | null | undefined;
  /** What else must be true of an entry. */
  conditions: readonly Condition[];
  /** The same match and conditions for the same key, so that what was counted by them can be used again. */
  key: string;
  /** What stands in the conditions is the same for the same key; around which point they are asked for is told late. */
  wording: string;
  /** Where the circle is that is asked for, for statements with the conditions. */
  circle: CircleValues | undefined;
  /** Any of these categories; none when it does not matter. */
  categories: ReadonlySet<string>;
  audiences: ReadonlySet<string>;
  /** Everything else that is asked of a profile. */
  isWanted: (profile: SearchProfile) => boolean;
}

/** The filters of a query whose text is understood as `match`. */
export async function filtersOf(
  database: Database,
  query: SearchQuery,
  match: TextMatch | null | undefined,
): Promise<Filters> {
  const { place, radius_km: radius, open_at: openAt } = query;
  const circle = circleOf(query);
  const wording = JSON.stringify([match === undefined ? 'no text' : match, place, radius, openAt]);
  return {
    match,
    conditions: [
      ...(place === undefined ? [] : [await withinPlace(database, place)]),
      ...(radius !== undefined && circle ? [withinRadius(radius)] : []),
      ...(openAt === undefined ? [] : [sql`not closed`, isOpenAt(momentOf(new Date(openAt)))]),
    ],
    key: circle === undefined ? wording : `${wording} around ${circle.latitude} ${circle.longitude}`,
    wording,
    circle,
    categories: new Set(codes(query.category)),
    audiences: new Set(codes(query.audience)),
    isWanted: profileFilter(query),
  };
}

/** All conditions as one. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

/** What is true of entries that a text matches. */
export function conditionsOfText({ terms }: TextMatch): Condition[] {
  return terms.map(({ typed, related }) => has('lexemes', typed, related));
}

/** The same, where the help that the text asks for is in names. */
export function conditionsOfNamedHelp({ terms }: TextMatch): Condition[] {
  return terms.map(({ isHelp, typed, related }) => has(isHelp ? 'names' : 'lexemes', typed, related));
}

/** The point that a query is about; it takes both coordinates. */
export function pointOf({ lat, lon }: SearchQuery): Coordinates | undefined {
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
}

/** What is known late of the circle that a query asks for. */
export type CircleValues = Pick<LateValues, 'latitude' | 'longitude' | 'box'>;

/** The circle that a query asks for. */
export function circleOf(query: SearchQuery): CircleValues | undefined {
  const point = pointOf(query);
  return point && query.radius_km !== undefined ? { ...point, box: knnBox(point, query.radius_km) } : undefined;
}

/** Codes in a list separated by commas. */
function codes(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** The years that PostgreSQL and RFC 3339 both can write. */
const FIRST_MOMENT = Date.parse('0001-01-02T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-30T00:00:00Z');

/** True of what is open at a moment, whether or not it is closed until further notice. */
export function isOpenAt({
  minuteOfWeek,
  localTimestamp,
}: Record<'minuteOfWeek' | 'localTimestamp', unknown>): Condition {
  return sql`(
    (weekly_opening @> ${minuteOfWeek}::integer and (dated_closing @> ${localTimestamp}::timestamp) is not true) is true
    or (dated_opening @> ${localTimestamp}::timestamp) is true
  )`;
}

/** What the calendar and the clock show, at a moment that the database can write. */
export function momentOf(moment: Date): KyivTime {
  return kyivTime(new Date(Math.min(Math.max(moment.getTime(), FIRST_MOMENT), LAST_MOMENT)));
}

/** True of what is in a place or serves it. */
export async function withinPlace(database: Database, code: string): Promise<Condition> {
  const place = await database.selectFrom('place').select('path').where('code', '=', code).executeTakeFirst();
  return sql`place_codes && ${codesWithin(place?.path ?? [code])}::text[]`;
}

function withinRadius(kilometres: number): Condition {
  const away = kilometresFrom({ latitude: late('latitude'), longitude: late('longitude') });
  return sql`(point <@ ${late('box')}::box and ${away} <= ${kilometres}::float8)`;
}

function profileFilter({ mode, language, network, free, accessible }: SearchQuery): Filters['isWanted'] {
  const spoken = language === undefined ? undefined : primaryLanguage(language);
  return (profile) =>
    (mode === undefined || profile.modes.includes(mode)) &&
    (spoken === undefined || profile.languages.includes(spoken)) &&
    (network === undefined || profile.networks.includes(network)) &&
    (!free || profile.free) &&
    (!accessible || profile.accessible);
}
