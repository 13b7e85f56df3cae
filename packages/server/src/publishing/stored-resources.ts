import type { ManagedResourceName } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Dataset } from '../records/stored.ts';

/** A record of any resource. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** Another record that a record names, and which must be there. */
export interface Reference {
  /** Where in the record: `organization_id`, `attributes/*\/taxonomy_term_id`. */
  path: readonly string[];
  /** Networks are named by their code, all others by identifier. */
  to: ManagedResourceName | 'places';
  /** Whether it must be of the same organization. */
  own?: boolean;
}

/** Where to look for records that name another. */
export interface Naming {
  /** What they are called in paths; submissions have no path for publishers. */
  resource: ManagedResourceName | 'intakes';
  table: keyof Tables;
  /** The column that identifies those that name it. */
  identifier: string;
  /** Those that name this record. */
  where: (record: AnyRecord) => RawBuilder<unknown>;
}

function naming(resource: ManagedResourceName, table: keyof Tables, column: string, identifier = 'id'): Naming {
  return { resource, table, identifier, where: ({ id }) => sql`${sql.ref(column)} = ${id}::uuid` };
}

/** For a property that has no column of its own: it is looked up only when something is removed. */
function namingInDocument(resource: ManagedResourceName, table: keyof Tables, property: string): Naming {
  return {
    resource,
    table,
    identifier: 'id',
    where: ({ id }) => sql`lower(document ->> ${property}::text) = ${id}::text`,
  };
}

/** How the records of one resource are kept. */
export interface StoredResource {
  table: keyof Tables;
  dataset: keyof Dataset;
  /** Where the organization stands to which a record belongs. `operator`: it is shared, and only the operator changes it. */
  owner: 'organization_id' | 'id' | 'service' | 'operator';
  references: readonly Reference[];
  /** The records that name a record: while there are any, it cannot be removed. */
  namedBy: readonly Naming[];
  /** Has `last_modified`, which the server keeps. */
  isDated: boolean;
}

const organization: Reference = { path: ['organization_id'], to: 'organizations' };
const terms: Reference = { path: ['attributes', '*', 'taxonomy_term_id'], to: 'taxonomy_terms' };

export const storedResources: Readonly<Record<ManagedResourceName, StoredResource>> = {
  taxonomies: {
    table: 'taxonomy',
    dataset: 'taxonomies',
    owner: 'operator',
    references: [],
    namedBy: [naming('taxonomy_terms', 'taxonomy_term', 'taxonomy_id')],
    isDated: false,
  },
  taxonomy_terms: {
    table: 'taxonomy_term',
    dataset: 'taxonomyTerms',
    owner: 'operator',
    references: [
      { path: ['taxonomy_id'], to: 'taxonomies' },
      { path: ['parent_id'], to: 'taxonomy_terms' },
    ],
    namedBy: [
      naming('taxonomy_terms', 'taxonomy_term', 'parent_id'),
      naming('services', 'service_term', 'taxonomy_term_id', 'service_id'),
    ],
    isDated: false,
  },
  networks: {
    table: 'network',
    dataset: 'networks',
    owner: 'operator',
    references: [{ path: ['members', '*', 'organization_id'], to: 'organizations' }],
    namedBy: [
      {
        resource: 'organizations',
        table: 'organization',
        identifier: 'id',
        where: ({ code }) => sql`network_codes @> array[${code}::text]`,
      },
      {
        resource: 'roadmaps',
        table: 'roadmap',
        identifier: 'id',
        where: ({ code }) => sql`document ->> 'network_code' = ${code}::text`,
      },
    ],
    isDated: false,
  },
  organizations: {
    table: 'organization',
    dataset: 'organizations',
    owner: 'id',
    references: [
      { path: ['parent_organization_id'], to: 'organizations' },
      { path: ['network_codes', '*'], to: 'networks' },
      terms,
    ],
    namedBy: [
      naming('services', 'service', 'organization_id'),
      naming('locations', 'location', 'organization_id'),
      naming('programs', 'program', 'organization_id'),
      naming('figures', 'figure', 'organization_id'),
      namingInDocument('figures', 'figure', 'reported_by_id'),
      naming('forms', 'form', 'organization_id'),
      naming('events', 'event', 'organization_id'),
      naming('roadmaps', 'roadmap', 'organization_id'),
    ],
    isDated: true,
  },
  programs: {
    table: 'program',
    dataset: 'programs',
    owner: 'organization_id',
    references: [organization, terms],
    namedBy: [naming('services', 'service', 'program_id'), namingInDocument('figures', 'figure', 'program_id')],
    isDated: false,
  },
  services: {
    table: 'service',
    dataset: 'services',
    owner: 'organization_id',
    references: [
      organization,
      { path: ['program_id'], to: 'programs', own: true },
      { path: ['base_place_code'], to: 'places' },
      terms,
    ],
    namedBy: [],
    isDated: true,
  },
  locations: {
    table: 'location',
    dataset: 'locations',
    owner: 'organization_id',
    references: [organization, { path: ['place_code'], to: 'places' }, terms],
    namedBy: [naming('service_at_locations', 'service_at_location', 'location_id')],
    isDated: false,
  },
  service_at_locations: {
    table: 'service_at_location',
    dataset: 'serviceAtLocations',
    owner: 'service',
    references: [
      { path: ['service_id'], to: 'services', own: true },
      { path: ['location_id'], to: 'locations', own: true },
      { path: ['relocation', 'from_id'], to: 'service_at_locations', own: true },
      { path: ['relocation', 'to_id'], to: 'service_at_locations', own: true },
      terms,
    ],
    namedBy: [],
    isDated: true,
  },
  partners: {
    table: 'partner',
    dataset: 'partners',
    owner: 'operator',
    references: [
      { path: ['organization_ids', '*'], to: 'organizations' },
      { path: ['program_ids', '*'], to: 'programs' },
    ],
    namedBy: [
      {
        resource: 'events',
        table: 'event',
        identifier: 'id',
        where: ({ id }) => sql`document -> 'partner_ids' @> to_jsonb(${id}::text)`,
      },
    ],
    isDated: true,
  },
  events: {
    table: 'event',
    dataset: 'events',
    owner: 'organization_id',
    references: [
      organization,
      { path: ['co_organizer_ids', '*'], to: 'organizations' },
      { path: ['partner_ids', '*'], to: 'partners' },
      { path: ['program_id'], to: 'programs' },
      { path: ['place_code'], to: 'places' },
    ],
    namedBy: [],
    isDated: true,
  },
  roadmaps: {
    table: 'roadmap',
    dataset: 'roadmaps',
    owner: 'organization_id',
    references: [
      organization,
      { path: ['network_code'], to: 'networks' },
      { path: ['progress', '*', 'place_code'], to: 'places' },
      { path: ['progress', '*', 'organization_id'], to: 'organizations' },
    ],
    namedBy: [],
    isDated: true,
  },
  hotlines: { table: 'hotline', dataset: 'hotlines', owner: 'operator', references: [], namedBy: [], isDated: false },
  indicators: {
    table: 'indicator',
    dataset: 'indicators',
    owner: 'operator',
    references: [],
    namedBy: [naming('figures', 'figure', 'indicator_id')],
    isDated: false,
  },
  figures: {
    table: 'figure',
    dataset: 'figures',
    owner: 'organization_id',
    references: [
      { path: ['indicator_id'], to: 'indicators' },
      { path: ['program_id'], to: 'programs' },
      organization,
      { path: ['reported_by_id'], to: 'organizations' },
      { path: ['place_code'], to: 'places' },
    ],
    namedBy: [],
    isDated: true,
  },
  forms: {
    table: 'form',
    dataset: 'forms',
    owner: 'organization_id',
    references: [organization],
    namedBy: [
      {
        resource: 'intakes',
        table: 'intake',
        identifier: 'submission_id',
        where: ({ organization_id: organizationId, id, version }) =>
          sql`organization_id = ${organizationId}::uuid and form_id = ${id}::text and form_version = ${version}::bigint`,
      },
    ],
    isDated: false,
  },
};

/** The resources in the order in which their records can be added: what one refers to comes before it. */
export const resourceOrder = Object.keys(storedResources) as readonly ManagedResourceName[];

/** The identifier of a record as paths and the audit trail have it. */
export function identifierIn(resource: ManagedResourceName, record: AnyRecord): string {
  const { id } = record;
  if (resource !== 'forms') return String(id);
  return [record['organization_id'], id, record['version']].map(String).join('.');
}

/** The rows of these records. */
export function rowsOf(resource: ManagedResourceName, ids: readonly string[]): RawBuilder<boolean> {
  const list = JSON.stringify(ids);
  return resource === 'forms'
    ? sql`organization_id || '.' || id || '.' || version in (select jsonb_array_elements_text(${list}::jsonb))`
    : sql`id in (select jsonb_array_elements_text(${list}::jsonb)::uuid)`;
}
