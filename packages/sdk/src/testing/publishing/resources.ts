import type { ManagedResourceName } from '@resilience-kit/contract';

/** How the records of one resource belong together with others. */
export interface KeptResource {
  /** Where the organization stands to which a record belongs. `operator`: it is shared, and only the operator changes it. */
  readonly owner: 'organization_id' | 'id' | 'service' | 'operator';
  /** What records name, by path, and which must be there. Networks and places are named by their code. */
  readonly references: readonly (readonly [path: string, to: ManagedResourceName | 'places'])[];
  /** Has `last_modified`. */
  readonly isDated: boolean;
  /** What a key must let its holder do. */
  readonly scope: 'records:write' | 'figures:write' | 'forms:write';
}

const organization = ['organization_id', 'organizations'] as const;
const terms = ['attributes/*/taxonomy_term_id', 'taxonomy_terms'] as const;
const shared = { owner: 'operator', references: [], isDated: false, scope: 'records:write' } as const;
const own = { owner: 'organization_id', isDated: true, scope: 'records:write' } as const;

export const keptResources: Readonly<Record<ManagedResourceName, KeptResource>> = {
  taxonomies: shared,
  taxonomy_terms: {
    ...shared,
    references: [
      ['taxonomy_id', 'taxonomies'],
      ['parent_id', 'taxonomy_terms'],
    ],
  },
  networks: { ...shared, references: [['members/*/organization_id', 'organizations']] },
  organizations: {
    ...own,
    owner: 'id',
    references: [['parent_organization_id', 'organizations'], ['network_codes/*', 'networks'], terms],
  },
  programs: { ...own, isDated: false, references: [organization, terms] },
  services: {
    ...own,
    references: [organization, ['program_id', 'programs'], ['base_place_code', 'places'], terms],
  },
  locations: { ...own, isDated: false, references: [organization, ['place_code', 'places'], terms] },
  service_at_locations: {
    ...own,
    owner: 'service',
    references: [
      ['service_id', 'services'],
      ['location_id', 'locations'],
      ['relocation/from_id', 'service_at_locations'],
      ['relocation/to_id', 'service_at_locations'],
      terms,
    ],
  },
  partners: {
    ...shared,
    isDated: true,
    references: [
      ['organization_ids/*', 'organizations'],
      ['program_ids/*', 'programs'],
    ],
  },
  events: {
    ...own,
    references: [
      organization,
      ['co_organizer_ids/*', 'organizations'],
      ['partner_ids/*', 'partners'],
      ['program_id', 'programs'],
      ['place_code', 'places'],
    ],
  },
  roadmaps: {
    ...own,
    references: [
      organization,
      ['network_code', 'networks'],
      ['progress/*/place_code', 'places'],
      ['progress/*/organization_id', 'organizations'],
    ],
  },
  hotlines: shared,
  indicators: { ...shared, scope: 'figures:write' },
  figures: {
    ...own,
    scope: 'figures:write',
    references: [['indicator_id', 'indicators'], organization, ['place_code', 'places']],
  },
  forms: { ...own, isDated: false, scope: 'forms:write', references: [organization] },
};

export const resourceNames = Object.keys(keptResources) as readonly ManagedResourceName[];
