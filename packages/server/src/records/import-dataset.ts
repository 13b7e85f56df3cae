import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import { importEvents } from '../events/import-events.ts';
import { importFigures, importIndicators } from '../figures/import-figures.ts';
import { importForms } from '../forms/import-forms.ts';
import { importNetworks } from '../networks/import-networks.ts';
import { importPartners } from '../partners/import-partners.ts';
import { refuseCohorts } from '../programmes/check-program.ts';
import { importRoadmaps } from '../roadmaps/import-roadmaps.ts';
import { linkTerms } from './link-terms.ts';
import { placedAfter } from './placed-after.ts';
import type { Stems } from '../search/vector.ts';
import type { Dataset, StoredTaxonomyTerm } from './stored.ts';
import { upsert } from './upsert.ts';
import { organizationVector, programVector, serviceVector, taxonomyTermVector, taxonomyVector } from './vectors.ts';

/**
 * Adds the records, replacing those with the same identifier, in one transaction: all or none. A large data set may come
 * in parts, as long as what a record refers to comes before it or with it. The search index is not touched: call
 * `rebuildSearchIndex` after the last part. `database` may be a transaction.
 *
 * @param stems of somebody who analyses the same texts
 * @throws RefusedRecords when a figure lacks what makes it true; the error names each figure and field
 */
export async function importDataset(database: Database, dataset: Partial<Dataset>, stems?: Stems): Promise<void> {
  if (database.isTransaction) return insertAll(database, dataset, stems);
  await database.transaction().execute((transaction) => insertAll(transaction, dataset, stems));
}

async function insertAll(database: Database, dataset: Partial<Dataset>, stems: Stems | undefined): Promise<void> {
  const { taxonomies = [], taxonomyTerms = [], networks = [], organizations = [], hotlines = [] } = dataset;
  const { programs = [], services = [], locations = [], serviceAtLocations = [] } = dataset;
  await upsert(database, 'taxonomy', await placedAfter(database, 'taxonomy', taxonomies), ({ record, position }) => ({
    id: record.id,
    position,
    document: record,
    vector: taxonomyVector(record),
  }));
  await upsert(
    database,
    'taxonomy_term',
    await placedAfter(database, 'taxonomy_term', taxonomyTerms),
    ({ record, position }) => ({
      id: record.id,
      taxonomy_id: record.taxonomy_id ?? null,
      parent_id: record.parent_id ?? null,
      code: record.code ?? record.id,
      position,
      document: record,
      vector: taxonomyTermVector(record),
    }),
  );
  await importNetworks(database, networks);
  await upsert(database, 'organization', organizations, (record) => ({
    id: record.id,
    network_codes: record.network_codes ?? [],
    document: record,
    last_modified: record.last_modified,
    vector: organizationVector(record),
  }));
  refuseCohorts(programs);
  await upsert(database, 'program', programs, (record) => ({
    id: record.id,
    organization_id: record.organization_id ?? null,
    document: record,
    vector: programVector(record),
  }));
  const terms = services.length === 0 ? new Map<string, StoredTaxonomyTerm>() : await allTerms(database);
  await upsert(database, 'service', services, (record) => ({
    id: record.id,
    organization_id: record.organization_id,
    program_id: record.program_id ?? null,
    status: record.status,
    document: record,
    last_modified: record.last_modified,
    vector: serviceVector(record, terms, stems),
  }));
  await linkTerms(database, services);
  await upsert(database, 'location', locations, (record) => ({
    id: record.id,
    organization_id: record.organization_id ?? null,
    place_code: record.place_code,
    latitude: record.confidential ? null : (record.latitude ?? null),
    longitude: record.confidential ? null : (record.longitude ?? null),
    document: record,
  }));
  await upsert(database, 'service_at_location', serviceAtLocations, (record) => ({
    id: record.id,
    service_id: record.service_id,
    location_id: record.location_id,
    document: record,
    last_modified: record.last_modified,
  }));
  await upsert(database, 'hotline', await placedAfter(database, 'hotline', hotlines), ({ record, position }) => ({
    id: record.id,
    position,
    verified_at: record.verified_at,
    review_after: record.review_after,
    document: record,
  }));
  await importIndicators(database, dataset.indicators ?? []);
  await importFigures(database, dataset.figures ?? []);
  await importForms(database, dataset.forms ?? []);
  await importPartners(database, dataset.partners ?? []);
  await importEvents(database, dataset.events ?? []);
  await importRoadmaps(database, dataset.roadmaps ?? []);
  await touchData(database);
}

async function allTerms(database: Database): Promise<Map<string, StoredTaxonomyTerm>> {
  const rows = await database.selectFrom('taxonomy_term').select(['id', 'document']).execute();
  return new Map(rows.map(({ id, document }) => [id, document]));
}
