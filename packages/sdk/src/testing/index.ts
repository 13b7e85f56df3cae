export { createFakeApi, type FakeApi, type FakeApiOptions, type FakeRequest, type FakeRoute } from './fake-api.ts';
export type { FailureScope, FakeFailure } from './fake-failures.ts';
export {
  aHotline,
  aLocation,
  anOrganization,
  aPlace,
  aSearchAnswer,
  aService,
  aServiceAtLocation,
  aTaxonomy,
  aTaxonomyTerm,
  fixtureId,
} from './fixtures.ts';
export type { Overrides } from './overrides.ts';
