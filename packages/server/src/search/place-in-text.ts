import type { PlaceLevel } from '@resilience-kit/contract';
import { analyze, type QueryTerm } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { stemKey } from '../places/place-keys.ts';
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

/** Names of places have no more words than this. */
const LONGEST_NAME = 3;
const MOST_CANDIDATES = 100;
/** What people mean by a name that several places share. */
const LEVELS: readonly PlaceLevel[] = ['city', 'oblast', 'hromada', 'district'];

/** The place that a text names. None when namesakes leave a doubt, or when the word is a place's only by chance. */
export async function placeInText(
  { database, remembered }: { database: Database; remembered: RememberedData },
  terms: readonly QueryTerm[],
): Promise<PlaceInText | undefined> {
  const names = namesIn(terms);
  if (names.size === 0) return undefined;
  const keys = [...names.keys()];
  const rows = await remembered.once(`places ${keys.join('|')}`, () => placesNamed(database, keys));
  const ranked = rows
    .map((row) => ({ row, ...bestName(row, names) }))
    .filter(({ row, isOwnName }) => row.has_services || (isOwnName && (row.level === 'city' || row.level === 'oblast')))
    .sort((a, b) => compare(a, b));
  const [first, second] = ranked;
  if (!first || (second && compare(first, second) === 0)) return undefined;
  return { code: first.row.code, terms: new Set(first.terms) };
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

interface Ranked {
  row: Candidate;
  terms: readonly QueryTerm[];
  isOwnName: boolean;
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.terms.length - a.terms.length ||
    Number(b.isOwnName) - Number(a.isOwnName) ||
    Number(b.row.has_services) - Number(a.row.has_services) ||
    LEVELS.indexOf(a.row.level) - LEVELS.indexOf(b.row.level)
  );
}

/** Everything in the text that may be a name, as stem keys: neighbouring terms together, and one term in any spelling. */
function namesIn(terms: readonly QueryTerm[]): Map<string, readonly QueryTerm[]> {
  const names = new Map<string, readonly QueryTerm[]>();
  const add = (stems: readonly string[], named: readonly QueryTerm[]) => {
    const key = stemKey(stems);
    if (!names.has(key)) names.set(key, named);
  };
  for (let length = Math.min(LONGEST_NAME, terms.length); length > 0; length--) {
    for (let first = 0; first + length <= terms.length; first++) {
      const named = terms.slice(first, first + length);
      add(
        named.flatMap((term) => term.alternatives[0]?.stems ?? []),
        named,
      );
    }
  }
  for (const term of terms) {
    for (const { stems, kind } of term.alternatives) if (kind !== 'synonym') add(stems, [term]);
  }
  return names;
}

/** The longest of a place's names that is in the text. */
function bestName(row: Candidate, names: ReadonlyMap<string, readonly QueryTerm[]>) {
  const own = new Set([row.name_uk, row.name_en].map((name) => stemKey(analyze(name))));
  const found = row.search_names.flatMap((name) => {
    const terms = names.get(name);
    return terms ? [{ terms, isOwnName: own.has(name) }] : [];
  });
  found.sort((a, b) => b.terms.length - a.terms.length || Number(b.isOwnName) - Number(a.isOwnName));
  return found[0] ?? { terms: [], isOwnName: false };
}
