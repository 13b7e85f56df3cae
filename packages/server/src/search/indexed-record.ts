import type { StoredLocation, StoredOrganization, StoredService, StoredServiceAtLocation } from '../records/stored.ts';
import { withAncestors, type IndexedTerm, type IndexReferences } from './index-references.ts';

/** What an entry of the index is made from. */
export interface IndexedRecord {
  id: string;
  serviceAtLocation: StoredServiceAtLocation;
  service: StoredService;
  location: StoredLocation;
  organization: StoredOrganization;
  /** Identifier of each term with what it means for the service. */
  terms: readonly (readonly [termId: string, linkType: string])[];
}

export type TermMeaning = 'category' | 'audience';

/**
 * The terms of a record that mean its category or its audience, with all above them. A source that does not say what a term means for a service
 * means its category.
 */
export function termsOf({ terms }: IndexedRecord, meaning: TermMeaning, references: IndexReferences): IndexedTerm[] {
  const meant = terms.filter(([, linkType]) => (linkType === 'audience') === (meaning === 'audience'));
  return withAncestors(
    meant.map(([id]) => id),
    references.terms,
  );
}

/** The paths of the places that a service serves at this location, or wherever it is. */
export function servedPaths({ service, serviceAtLocation }: IndexedRecord, { places }: IndexReferences): string[][] {
  return [...(service.service_areas ?? []), ...(serviceAtLocation.service_areas ?? [])]
    .filter(({ extent, extent_type: type }) => type === 'katottg' && extent !== undefined)
    .map(({ extent = '' }) => places.get(extent)?.path ?? [extent]);
}
