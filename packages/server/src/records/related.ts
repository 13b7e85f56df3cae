import type { NetworkReference, Organization, PlaceReference, Program, TaxonomyTerm } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage, textInLanguage } from '../languages/in-language.ts';
import { placeReferences } from '../places/places.ts';
import { presentProgram } from '../programmes/present-program.ts';
import type { AnswerContext } from './answer-context.ts';
import { presentRecord, termIdentifiers } from './present.ts';
import type { ContentLanguageCode, StoredLocation, StoredOrganization } from './stored.ts';
import { without } from './without.ts';

/** Shared records that others refer to, by identifier (networks and places: by code), ready to be put into an answer. */
export interface Related {
  organizations: ReadonlyMap<string, Organization>;
  programs: ReadonlyMap<string, Program>;
  terms: ReadonlyMap<string, TaxonomyTerm>;
  places: ReadonlyMap<string, PlaceReference>;
}

export interface Wanted {
  /** The records that the answer is made of: their taxonomy terms are loaded. */
  documents: readonly object[];
  locations?: readonly StoredLocation[];
  placeCodes?: readonly string[];
  organizationIds?: readonly string[];
  programIds?: readonly string[];
  /** Which fields of organizations and programs to show; everything by default. */
  shorten?: <Stored extends object>(stored: Stored) => Stored;
}

/** Loads what the records of an answer refer to: one query a table, however many records there are. */
export async function loadRelated(database: Database, wanted: Wanted, context: AnswerContext): Promise<Related> {
  const { language } = context;
  const shorten = wanted.shorten ?? ((stored) => stored);
  const [organizationRows, programRows] = await Promise.all([
    rowsOf(wanted.organizationIds, (ids) =>
      database.selectFrom('organization').select(['id', 'document']).where('id', 'in', ids).execute(),
    ),
    rowsOf(wanted.programIds, (ids) =>
      database.selectFrom('program').select(['id', 'document']).where('id', 'in', ids).execute(),
    ),
  ]);
  const organizations = organizationRows.map(({ document }) => shorten(document));
  const programs = programRows.map(({ document }) => shorten(document));
  const termIds = termIdentifiers([...wanted.documents, ...(wanted.locations ?? []), ...organizations, ...programs]);
  const placeCodes = [...(wanted.placeCodes ?? []), ...(wanted.locations ?? []).map((location) => location.place_code)];
  const [terms, networks, places] = await Promise.all([
    loadTerms(database, termIds, language),
    loadNetworks(
      database,
      organizations.flatMap((organization) => organization.network_codes ?? []),
      language,
    ),
    placeCodes.length === 0
      ? new Map<string, PlaceReference>()
      : placeReferences(database, [...new Set(placeCodes)], language),
  ]);
  return {
    organizations: new Map(
      organizations.map((stored) => [stored.id, presentOrganization(stored, { terms, networks, language })]),
    ),
    programs: new Map(programs.map((stored) => [stored.id, presentProgram(stored, terms, context)])),
    terms,
    places,
  };
}

function presentOrganization(
  stored: StoredOrganization,
  shared: {
    terms: ReadonlyMap<string, TaxonomyTerm>;
    networks: ReadonlyMap<string, NetworkReference>;
    language: ContentLanguageCode;
  },
): Organization {
  const record = without(stored, 'network_codes', 'last_modified');
  const networks = (stored.network_codes ?? []).flatMap((code) => shared.networks.get(code) ?? []);
  return { ...presentRecord<Organization>(record, shared), ...(networks.length > 0 ? { networks } : {}) };
}

export async function loadTerms(database: Database, ids: readonly string[], language: ContentLanguageCode) {
  const rows = await rowsOf(ids, (some) =>
    database.selectFrom('taxonomy_term').select(['id', 'document']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, document }) => [id, inLanguage<TaxonomyTerm>(document, language)]));
}

async function loadNetworks(database: Database, codes: readonly string[], language: ContentLanguageCode) {
  const rows = await rowsOf(codes, (some) =>
    database.selectFrom('network').select(['code', 'document']).where('code', 'in', some).execute(),
  );
  return new Map(
    rows.map(({ code, document }) => [
      code,
      { id: document.id, code, name: textInLanguage(document.name, language) ?? code } satisfies NetworkReference,
    ]),
  );
}

/** Asks only when there is something to ask for, and for each thing once. */
async function rowsOf<Row>(
  keys: readonly string[] | undefined,
  query: (keys: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const distinct = [...new Set(keys ?? [])];
  return distinct.length === 0 ? [] : query(distinct);
}
