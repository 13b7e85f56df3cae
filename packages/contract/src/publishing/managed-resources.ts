import type * as z from 'zod/mini';
import type { AccessKeyScope } from './access-key.ts';
import {
  eventRecord,
  figureRecord,
  formRecord,
  hotlineRecord,
  indicatorRecord,
  locationRecord,
  networkRecord,
  organizationRecord,
  partnerRecord,
  programRecord,
  roadmapRecord,
  serviceAtLocationRecord,
  serviceRecord,
  taxonomyRecord,
  taxonomyTermRecord,
} from './records.ts';

interface ManagedResource {
  /** One of them, as in the ids of the operations: `replaceService`. */
  singular: string;
  record: z.ZodMiniType;
  /** What a key must have to write it. */
  scope: AccessKeyScope;
}

/** Everything that can be published over HTTP, by its name in the path. */
export const managedResources = {
  services: { singular: 'Service', record: serviceRecord, scope: 'records:write' },
  service_at_locations: { singular: 'ServiceAtLocation', record: serviceAtLocationRecord, scope: 'records:write' },
  locations: { singular: 'Location', record: locationRecord, scope: 'records:write' },
  organizations: { singular: 'Organization', record: organizationRecord, scope: 'records:write' },
  programs: { singular: 'Program', record: programRecord, scope: 'records:write' },
  taxonomies: { singular: 'Taxonomy', record: taxonomyRecord, scope: 'records:write' },
  taxonomy_terms: { singular: 'TaxonomyTerm', record: taxonomyTermRecord, scope: 'records:write' },
  networks: { singular: 'Network', record: networkRecord, scope: 'records:write' },
  partners: { singular: 'Partner', record: partnerRecord, scope: 'records:write' },
  events: { singular: 'Event', record: eventRecord, scope: 'records:write' },
  roadmaps: { singular: 'Roadmap', record: roadmapRecord, scope: 'records:write' },
  hotlines: { singular: 'Hotline', record: hotlineRecord, scope: 'records:write' },
  indicators: { singular: 'Indicator', record: indicatorRecord, scope: 'figures:write' },
  figures: { singular: 'Figure', record: figureRecord, scope: 'figures:write' },
  forms: { singular: 'Form', record: formRecord, scope: 'forms:write' },
} as const satisfies Readonly<Record<string, ManagedResource>>;

export type ManagedResourceName = keyof typeof managedResources;

/** The record of a resource as its publisher keeps it. */
export type ManagedRecord<Name extends ManagedResourceName> = z.output<(typeof managedResources)[Name]['record']>;
