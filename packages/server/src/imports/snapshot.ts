import type { Database } from '../database/database.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import { taxonomies } from '../demo-data/demo-dataset.ts';
import type {
  Dataset,
  StoredLocation,
  StoredOrganization,
  StoredService,
  StoredServiceAtLocation,
  StoredTaxonomyTerm,
} from '../records/stored.ts';
import { TermFinder } from '../service-rows/terms.ts';
import type { ListedTerms } from '../spreadsheets/template.ts';

/** The records that an import or export starts from. */
export interface Snapshot {
  organizations: ReadonlyMap<string, StoredOrganization>;
  services: ReadonlyMap<string, StoredService>;
  locations: ReadonlyMap<string, StoredLocation>;
  entries: ReadonlyMap<string, StoredServiceAtLocation>;
}

/** The terms that rows choose from. */
export interface RowTerms {
  categories: TermFinder;
  audiences: TermFinder;
  listed: ListedTerms;
  /** The kit's own taxonomies, when the database has none yet: they come with the first import. */
  missing: Partial<Dataset>;
}

/** All organizations, and everything that belongs to those with these identifiers. */
export async function loadSnapshot(database: Database, organizationIds: readonly string[]): Promise<Snapshot> {
  const organizations = await loadOrganizations(database);
  const ids = [...organizationIds];
  if (ids.length === 0) return { organizations, services: new Map(), locations: new Map(), entries: new Map() };
  const services = await database
    .selectFrom('service')
    .select(['id', 'document'])
    .where('organization_id', 'in', ids)
    .execute();
  const entries = await database
    .selectFrom('service_at_location')
    .innerJoin('service', 'service.id', 'service_at_location.service_id')
    .select(['service_at_location.id', 'service_at_location.document'])
    .where('service.organization_id', 'in', ids)
    .execute();
  const locations = await database
    .selectFrom('location')
    .select(['id', 'document'])
    .where((where) =>
      where.or([
        where('organization_id', 'in', ids),
        where(
          'id',
          'in',
          where
            .selectFrom('service_at_location')
            .innerJoin('service', 'service.id', 'service_at_location.service_id')
            .select('service_at_location.location_id')
            .where('service.organization_id', 'in', ids),
        ),
      ]),
    )
    .execute();
  return { organizations, services: byId(services), locations: byId(locations), entries: byId(entries) };
}

export async function loadOrganizations(database: Database): Promise<Map<string, StoredOrganization>> {
  return byId(await database.selectFrom('organization').select(['id', 'document']).execute());
}

function byId<Stored>(rows: readonly { id: string; document: Stored }[]): Map<string, Stored> {
  return new Map(rows.map(({ id, document }) => [id, document]));
}

/** The terms of the taxonomies that services use as categories and as audiences. */
export async function loadRowTerms(database: Database): Promise<RowTerms> {
  const stored = await database.selectFrom('taxonomy_term').select('document').orderBy('position').execute();
  const missing: Partial<Dataset> = stored.length === 0 ? taxonomies() : {};
  const terms = missing.taxonomyTerms ?? stored.map(({ document }) => document);
  const used = await database
    .selectFrom('service_term')
    .innerJoin('taxonomy_term', 'taxonomy_term.id', 'service_term.taxonomy_term_id')
    .select(['taxonomy_term.taxonomy_id', 'service_term.link_type'])
    .distinct()
    .execute();
  const termsUsedAs = (type: string, code: string) => {
    const taxonomyIds = new Set([
      identifierOf('taxonomy', code),
      ...used.filter((one) => one.link_type === type).map((one) => one.taxonomy_id),
    ]);
    return terms.filter((term) => term.taxonomy_id !== undefined && taxonomyIds.has(term.taxonomy_id));
  };
  const categories = termsUsedAs('category', 'categories');
  const audiences = termsUsedAs('audience', 'audiences');
  return {
    categories: new TermFinder(categories),
    audiences: new TermFinder(audiences),
    listed: { categories: listed(categories), audiences: listed(audiences) },
    missing,
  };
}

function listed(terms: readonly StoredTaxonomyTerm[]): ListedTerms['categories'] {
  return terms.map(({ id, code = id, name }) => {
    const { uk, en } = typeof name === 'object' ? name : { uk: name, en: name };
    return { code, name: { uk: uk ?? en ?? code, en: en ?? uk ?? code } };
  });
}
