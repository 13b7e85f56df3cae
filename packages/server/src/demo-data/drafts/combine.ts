import type { Dataset } from '../../records/stored.ts';

/** All records of the parts, in their order. */
export function combine(...parts: readonly Partial<Dataset>[]): Dataset {
  return {
    taxonomies: parts.flatMap((part) => part.taxonomies ?? []),
    taxonomyTerms: parts.flatMap((part) => part.taxonomyTerms ?? []),
    networks: parts.flatMap((part) => part.networks ?? []),
    organizations: parts.flatMap((part) => part.organizations ?? []),
    programs: parts.flatMap((part) => part.programs ?? []),
    services: parts.flatMap((part) => part.services ?? []),
    locations: parts.flatMap((part) => part.locations ?? []),
    serviceAtLocations: parts.flatMap((part) => part.serviceAtLocations ?? []),
    hotlines: parts.flatMap((part) => part.hotlines ?? []),
    indicators: parts.flatMap((part) => part.indicators ?? []),
    figures: parts.flatMap((part) => part.figures ?? []),
    forms: parts.flatMap((part) => part.forms ?? []),
    partners: parts.flatMap((part) => part.partners ?? []),
    events: parts.flatMap((part) => part.events ?? []),
    roadmaps: parts.flatMap((part) => part.roadmaps ?? []),
  };
}
