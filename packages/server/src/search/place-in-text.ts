import type { PlaceLevel } from '@resilience-kit/contract';
import { placeNamedBy, placeNamesIn, type QueryTerm } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { RememberedData } from './search-memory.ts';
import { codesWithinRow } from './place-codes.ts';

/** A place that a text names, and which of its terms do so. */
export interface PlaceInText {
  code: string;
  terms: ReadonlySet<QueryTerm>;
}

interface Candidate {
  code: string;
  level: PlaceLevel;
  name_uk: string;
  name_en: string;
  search_names: string[];
  has_services: boolean;
}

const MOST_CANDIDATES = 100;

/** The place that a text names. None when namesakes leave a doubt, or when the word is a place's only by chance. */
export async function placeInText(
  { database, remembered }: { database: Database; remembered: RememberedData },
  terms: readonly QueryTerm[],
): Promise<PlaceInText | undefined> {
  const names = placeNamesIn(terms);
  if (names.size === 0) return undefined;
  const keys = [...names.keys()];
  const rows = await remembered.once(`places ${keys.join('|')}`, () => placesNamed(database, keys));
  const places = rows.map((row) => ({
    code: row.code,
    level: row.level,
    names: [row.name_uk, row.name_en],
    keys: () => row.search_names,
    hasServices: row.has_services,
  }));
  const named = placeNamedBy(names, places);
  return named && { code: named.place.code, terms: named.terms };
}

async function placesNamed(database: Database, names: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select code, level, name_uk, name_en, search_names,
      exists (select 1 from search_entry where place_codes && ${codesWithinRow(sql`place.code`, sql`place.path`)}) as has_services
    from place where search_names && ${names}::text[]
    order by position limit ${MOST_CANDIDATES}
  `.execute(database);
  return rows;
}
