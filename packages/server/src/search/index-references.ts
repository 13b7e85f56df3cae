import { STEM_KEY } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { LocalizedText } from '../records/stored.ts';
import type { IndexedRecord } from './indexed-record.ts';
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

/** What services refer to, loaded once for all that are indexed together. */
export interface IndexReferences {
  terms: ReadonlyMap<string, IndexedTerm>;
  places: ReadonlyMap<string, IndexedPlace>;
  programNames: ReadonlyMap<string, string[]>;
}

interface Loaded {
  terms: { id: string; code: string; parentId: string | null; name: LocalizedText | string }[];
  places: (IndexedPlace & { code: string })[];
  programs: { id: string; name: LocalizedText | string; alternateName: LocalizedText | string | null }[];
}

/** What these records refer to, with all terms and places above that. */
export async function loadIndexReferences(
  database: Database,
  records: readonly IndexedRecord[],
): Promise<IndexReferences> {
  if (records.length === 0) return { terms: new Map(), places: new Map(), programNames: new Map() };
  const termIds = new Set(records.flatMap(({ terms }) => terms.map(([id]) => id)));
  const programIds = new Set(records.flatMap(({ service }) => service.program_id ?? []));
  const placeCodes = new Set(records.flatMap(placeCodesOf));
  const { rows } = await sql<Loaded>`
    with recursive wanted (id) as (
      select unnest(${[...termIds]}::uuid[])
      union
      select parent_id from taxonomy_term join wanted using (id) where parent_id is not null
    )
    select (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'code', code, 'parentId', parent_id, 'name', document -> 'name'
      )), '[]') from taxonomy_term join wanted using (id)
    ) as terms, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'code', code, 'path', path, 'names', array[name_uk, name_en], 'spellings', array(
          select spelling from unnest(search_names) as spelling where spelling not like ${`${STEM_KEY}%`}
        )
      )), '[]') from place where code in (select unnest(path) from place where code = any(${[...placeCodes]}::text[]))
    ) as places, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'name', document -> 'name', 'alternateName', document -> 'alternate_name'
      )), '[]') from program where id = any(${[...programIds]}::uuid[])
    ) as programs
  `.execute(database);
  const { terms = [], places = [], programs = [] } = rows[0] ?? {};
  return {
    terms: new Map(terms.map(({ id, name, ...term }) => [id, { ...term, names: textsIn(name) }])),
    places: new Map(places.map(({ code, ...place }) => [code, place])),
    programNames: new Map(
      programs.map(({ id, name, alternateName }) => [id, textsIn(name, alternateName ?? undefined)]),
    ),
  };
}

/** The places that a record is in or serves. */
function placeCodesOf({ service, serviceAtLocation, location }: IndexedRecord): string[] {
  const areas = [...(service.service_areas ?? []), ...(serviceAtLocation.service_areas ?? [])];
  return [location.place_code, ...areas.flatMap(({ extent }) => extent ?? [])];
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
