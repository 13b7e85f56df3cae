import { expandQuery, nameKey, stemKey, switchKeyboardLayout } from '@resilience-kit/text';
import { inPage, type Page, type ParsedQueryOf, type Place, placeLevels } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { codesWithinRow } from '../search/place-codes.ts';
import { loadPlaces, presentPlace } from './place-rows.ts';

type Condition = RawBuilder<unknown>;
type Paging = Pick<ParsedQueryOf<'listPlaces'>, 'page' | 'per_page'>;

/** The names that a text may begin, and in which forms. */
interface NameMatch {
  condition: Condition;
  /** Places that are called exactly so come first: as typed, then in any form. */
  exactKeys: readonly (readonly string[])[];
}

/**
 * A page of places. The text matches the beginning of any word of a name, and whole names in any case form, spelling or alias: what one place is
 * called now, another was called before. When nothing is found at all, the text is read as typed with the wrong keyboard layout.
 */
export async function listPlaces(
  database: Database,
  query: ParsedQueryOf<'listPlaces'>,
  context: AnswerContext,
): Promise<Page<Place>> {
  const filters = filtersOf(query);
  for (const match of matchesOf(query.text)) {
    const found = await placesWhere(database, [...filters, match.condition], match.exactKeys, query, context);
    if (found.total > 0) return inPage(found.places, found.total, query);
  }
  if (query.text?.trim()) return inPage<Place>([], 0, query);
  const all = await placesWhere(database, filters, [], query, context);
  return inPage(all.places, all.total, query);
}

function filtersOf(query: ParsedQueryOf<'listPlaces'>): Condition[] {
  const conditions: Condition[] = [];
  if (query.level !== undefined) conditions.push(sql`level = ${query.level}`);
  if (query.parent !== undefined) {
    conditions.push(sql`path @> array[${query.parent}]::text[]`, sql`code <> ${query.parent}`);
  }
  if (query.with_services) {
    conditions.push(
      sql`exists (select 1 from search_entry where place_codes && ${codesWithinRow(sql`place.code`, sql`place.path`)})`,
    );
  }
  return conditions;
}

/** The ways to read the text, the likeliest first. */
function matchesOf(text: string | undefined): NameMatch[] {
  const typed = text?.trim();
  if (!typed) return [];
  return [typed, switchKeyboardLayout(typed)].flatMap((reading) => {
    if (reading === undefined || nameKey(reading) === '') return [];
    return [namedBy(nameKey(reading), called(reading))];
  });
}

function namedBy(key: string, keys: readonly string[]): NameMatch {
  const pattern = `${key.replace(/[\\%_]/g, '\\$&')}%`;
  const begins = sql`exists (select 1 from unnest(search_names) as name where name like ${pattern} or name like ${`% ${pattern}`})`;
  return { condition: sql`(${begins} or search_names && ${keys}::text[])`, exactKeys: [[key], keys] };
}

/** The keys of whole names that a text may be. */
function called(text: string): readonly string[] {
  const terms = expandQuery(text);
  const typed = stemKey(terms.flatMap((term) => term.alternatives[0]?.stems ?? []));
  const further = terms.length === 1 ? (terms[0]?.alternatives ?? []).map(({ stems }) => stemKey(stems)) : [];
  return [...new Set([typed, ...further])];
}

async function placesWhere(
  database: Database,
  conditions: readonly Condition[],
  exactKeys: NameMatch['exactKeys'],
  { page, per_page: perPage }: Paging,
  { language }: AnswerContext,
): Promise<{ places: Place[]; total: number }> {
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const order = [
    ...exactKeys.map(exactness),
    ...(language === 'en' ? [sql`array_position(${[...placeLevels]}::text[], level)`, sql`lower(full_name_en)`] : []),
    sql`position`,
  ];
  const { rows } = await sql<{ code: string; total: number }>`
    select code, (count(*) over ())::int as total from place ${where}
    order by ${sql.join(order)} limit ${perPage} offset ${(page - 1) * perPage}
  `.execute(database);
  const total = rows[0]?.total ?? (page === 1 ? 0 : await countWhere(database, where));
  const places = await loadPlaces(
    database,
    rows.map(({ code }) => code),
    language,
  );
  return { total, places: rows.flatMap(({ code }) => presented(code, places)) };
}

/** The keys of a place's own name come first among its keys, in two languages and two forms. */
function exactness(keys: readonly string[]): Condition {
  return sql`case when search_names[1:4] && ${keys}::text[] then 0 when search_names && ${keys}::text[] then 1 else 2 end`;
}

function presented(code: string, places: Awaited<ReturnType<typeof loadPlaces>>): Place[] {
  const row = places.get(code);
  return row ? [presentPlace(row, places)] : [];
}

async function countWhere(database: Database, where: Condition): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from place ${where}`.execute(database);
  return rows[0]?.total ?? 0;
}
