import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { STEM_KEY } from '../places/place-keys.ts';
import { textsIn } from './texts.ts';

/** A category of help or a group of people, as the index needs it. */
export interface IndexedTerm {
  code: string;
  /** In all languages. */
  names: string[];
  parentId: string | null;
}

export interface IndexedPlace {
  path: string[];
  /** In all languages. */
  names: string[];
  /** What else it is found by: former names, likely forms; in lower case and without apostrophes. */
  spellings: string[];
}

/** What many services refer to, loaded once for all of them. */
export interface IndexReferences {
  terms: ReadonlyMap<string, IndexedTerm>;
  places: ReadonlyMap<string, IndexedPlace>;
  programNames: ReadonlyMap<string, string[]>;
}

export async function loadIndexReferences(database: Database): Promise<IndexReferences> {
  const terms = await database.selectFrom('taxonomy_term').select(['id', 'code', 'parent_id', 'document']).execute();
  const programs = await database.selectFrom('program').select(['id', 'document']).execute();
  const { rows: places } = await sql<{ code: string; path: string[]; names: string[]; spellings: string[] }>`
    select code, path, array[name_uk, name_en] as names, array(
      select spelling from unnest(search_names) as spelling where spelling not like ${`${STEM_KEY}%`}
    ) as spellings
    from place
  `.execute(database);
  return {
    terms: new Map(
      terms.map(({ id, code, parent_id: parentId, document }) => [
        id,
        { code, parentId, names: textsIn(document.name) },
      ]),
    ),
    places: new Map(places.map(({ code, ...place }) => [code, place])),
    programNames: new Map(programs.map(({ id, document }) => [id, textsIn(document.name, document.alternate_name)])),
  };
}

/** A term and all above it, each once. A circle of parents ends where it began. */
export function withAncestors(ids: readonly string[], terms: IndexReferences['terms']): IndexedTerm[] {
  const found = new Map<string, IndexedTerm>();
  for (const id of ids) {
    let next: string | null = id;
    while (next !== null && !found.has(next)) {
      const term = terms.get(next);
      if (!term) break;
      found.set(next, term);
      next = term.parentId;
    }
  }
  return [...found.values()];
}
