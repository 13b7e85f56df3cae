// Records as the API gives them: in one language, with what they refer to joined in.
export type { AnswerContext } from './answer-context.ts';
export { organizationDetails, organizationSummaries } from './organizations.ts';
export { serviceAtLocationDetails, serviceAtLocationSummaries } from './service-at-locations.ts';
export { minimalServices, serviceDetails, serviceSummaries } from './services.ts';
export { taxonomyRecords, taxonomyTermRecords } from './taxonomies.ts';
