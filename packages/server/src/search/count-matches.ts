import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { CodeCounts, type CountedFacet } from './facet-codes.ts';
import { allOf, conditionsOfText, type Condition, type Filters } from './filters.ts';
import { loadProfiles, type CountedProfile } from './profile-table.ts';
import type { RememberedData } from './search-memory.ts';
import { Statements } from './statement.ts';

/** Further matches than this are on no page, though facets count them. */
export const MOST_MATCHES = 100_000;
/** So many profiles may be looked up in an index. */
const MOST_PROFILES_LOOKED_UP = 100;
/** How many counts take a unit of memory. */
const PROFILES_A_UNIT = 12;

/** How many matches there are, in all and by code. */
export interface Counts {
  /** At most `MOST_MATCHES`. */
  total: number;
  isCapped: boolean;
  /** Of the matches; by category and by audience of those of all other filters, to show what else there is. */
  byCode: Readonly<Record<CountedFacet, ReadonlyMap<string, number>>>;
  /** The profiles that matches have; undefined when the filters leave none out. */
  profileIds: readonly string[] | undefined;
}

/** How many entries have each of some profiles. */
interface ProfileCounts {
  profiles: readonly (CountedProfile | undefined)[];
  counts: readonly number[];
}

/**
 * Counts matches by profile, which is one pass over them, and works out everything else from the few profiles there are:
 * taking the lists of codes apart in the database takes several times as long. Counts the same once.
 */
export class MatchCounter {
  readonly #database: Database;
  readonly #remembered: RememberedData;

  constructor(database: Database, remembered: RememberedData) {
    this.#database = database;
    this.#remembered = remembered;
  }

  async count(filters: Filters): Promise<Counts> {
    const { profiles, counts } = await this.#byProfile(filters);
    const categories = new CodeCounts();
    const audiences = new CodeCounts();
    const modes = new CodeCounts();
    const networks = new CodeCounts();
    const languages = new CodeCounts();
    const matching: string[] = [];
    let total = 0;
    for (const [index, profile] of profiles.entries()) {
      if (!profile || !filters.isWanted(profile)) continue;
      const count = counts[index] ?? 0;
      const isInCategory = isAnyOf(profile.categories, filters.categories);
      const isForAudience = isAnyOf(profile.audiences, filters.audiences);
      if (isForAudience) categories.add(profile.codeNumbers.categories, count);
      if (isInCategory) audiences.add(profile.codeNumbers.audiences, count);
      if (!isInCategory || !isForAudience) continue;
      modes.add(profile.codeNumbers.modes, count);
      networks.add(profile.codeNumbers.networks, count);
      languages.add(profile.codeNumbers.languages, count);
      matching.push(profile.id);
      total += count;
    }
    return {
      total: Math.min(total, MOST_MATCHES),
      isCapped: total > MOST_MATCHES,
      byCode: {
        categories: categories.byCode(),
        audiences: audiences.byCode(),
        modes: modes.byCode(),
        networks: networks.byCode(),
        languages: languages.byCode(),
      },
      profileIds: matching.length === profiles.length ? undefined : matching,
    };
  }

  #byProfile(filters: Filters): Promise<ProfileCounts> {
    if (filters.match === null) return Promise.resolve({ profiles: [], counts: [] });
    return this.#remembered.once(
      `counts ${filters.key}`,
      () => countByProfile(this.#database, filters, statementsOf(filters, this.#remembered)),
      ({ counts }) => 1 + Math.ceil(counts.length / PROFILES_A_UNIT),
    );
  }
}

/** How much memory statements take. */
const UNITS_OF_STATEMENTS = 30;

/** Statements with the conditions of some filters: those who ask for other circles of the same size share them. */
export function statementsOf({ wording }: Filters, remembered: RememberedData): Statements {
  const key = `statements ${wording}`;
  const known = remembered.get(key) as Statements | undefined;
  if (known) return known;
  const statements = new Statements();
  remembered.set(key, statements, UNITS_OF_STATEMENTS);
  return statements;
}

/** What keeps to the matches that were counted, besides the filters they were counted by. */
export function profileConditions({ profileIds }: Counts): Condition[] {
  if (profileIds === undefined) return [];
  // The planner estimates each identifier apart, which for thousands takes longer than the search, unless it is an
  // expression that is compared. So many are never looked up in the index of profiles anyway.
  const compared = profileIds.length > MOST_PROFILES_LOOKED_UP ? sql`profile_id + 0` : sql`profile_id`;
  return [sql`(${compared}) = any(${`{${profileIds.join(',')}}`}::bigint[])`];
}

function isAnyOf(codes: readonly string[], wanted: ReadonlySet<string>): boolean {
  return wanted.size === 0 || codes.some((code) => wanted.has(code));
}

/** One row with two lists: reading thousands of rows takes the driver longer than counting them takes the database. */
async function countByProfile(
  database: Database,
  { match, conditions, circle }: Filters,
  statements: Statements,
): Promise<ProfileCounts> {
  const where = () => allOf(match ? [...conditionsOfText(match), ...conditions] : conditions);
  const counting = statements.named(
    'count',
    () => sql<{ ids: string | null; counts: string | null }>`
      select string_agg(profile_id::text, ',') as ids, string_agg(matches::text, ',') as counts
      from (select profile_id, count(*) as matches from search_entry where ${where()} group by profile_id) as counted
    `,
  );
  const [{ ids, counts } = {}] = await counting.run(database, circle ?? {});
  return {
    profiles: await loadProfiles(database, ids?.split(',') ?? []),
    counts: counts?.split(',').map(Number) ?? [],
  };
}
