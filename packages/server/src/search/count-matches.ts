import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { conditionOf, type Condition, type Filters } from './filters.ts';

/** More matches than this are neither counted nor ranked. */
export const MOST_MATCHES = 10_000;

const columns = { category: 'categories', audience: 'audiences', mode: 'modes', network: 'networks' } as const;
type Facet = keyof typeof columns;
const facetNames = Object.keys(columns) as Facet[];

/** How many matches there are, in all and by code. */
export interface Counts {
  /** At most `MOST_MATCHES`. */
  total: number;
  isCapped: boolean;
  byCode: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** Counts the matches of all filters; by category and by audience those of all other filters, to show what else there is. */
export async function countMatches(database: Database, filters: Filters): Promise<Counts> {
  const apart = (['category', 'audience'] as const).filter((facet) => filters[facet] !== undefined);
  const together = facetNames.filter((facet) => !apart.some((other) => other === facet));
  const { total, byCode } = await countBy(database, conditionOf(filters), together);
  const countsOf = { ...byCode };
  for (const facet of apart) {
    countsOf[facet] = (await countBy(database, conditionOf(filters, facet), [facet])).byCode[facet];
  }
  return { total: Math.min(total, MOST_MATCHES), isCapped: total > MOST_MATCHES, byCode: countsOf };
}

/**
 * Counts by whole lists of codes, of which there are few, and takes those apart here: taking each match's list apart in
 * the database takes several times as long.
 */
async function countBy(database: Database, condition: Condition, facets: readonly Facet[]) {
  const lists = sql.join(facets.map((facet) => sql.ref(columns[facet])));
  const sets = facets.map((facet) => sql`(${sql.ref(columns[facet])})`);
  const { rows } = await sql<Partial<Record<(typeof columns)[Facet], string[] | null>> & { count: number }>`
    select ${lists}, count(*)::int as count
    from (select ${lists} from search_entry where ${condition} limit ${MOST_MATCHES + 1}) as matches
    group by grouping sets ((), ${sql.join(sets)})
  `.execute(database);
  const byCode: Record<Facet, Map<string, number>> = {
    category: new Map(),
    audience: new Map(),
    mode: new Map(),
    network: new Map(),
  };
  let total = 0;
  for (const { count, ...row } of rows) {
    // A row of a set has the list of that set alone; the row of the empty set has none.
    const facet = facets.find((name) => row[columns[name]] != null);
    if (facet === undefined) total = count;
    else for (const code of row[columns[facet]] ?? []) byCode[facet].set(code, (byCode[facet].get(code) ?? 0) + count);
  }
  return { total, byCode };
}

/** How many matches there are, at most `MOST_MATCHES`. */
export async function countOnly(database: Database, filters: Filters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from search_entry where ${conditionOf(filters)} limit ${MOST_MATCHES}) as matches
  `.execute(database);
  return rows[0]?.count ?? 0;
}
