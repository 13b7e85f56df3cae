export { createFakeApi, type Distance, type FakeApi } from './fake-api.ts';
export type { FakeApiOptions, FakeRequest, FakeRoute, FakeTiming } from './fake-api-options.ts';
export type { FailureScope, FakeFailure } from './fake-failures.ts';
export { type Fault, type FaultName, faults } from './faults.ts';
export type { Restore } from './install.ts';
export { demoData, type FakeData } from './demo-data/demo-data.ts';
export type { KeptRecord } from './kept/kept-record.ts';
export { aFigure, anIndicator } from './figure-fixtures.ts';
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
export { aForm } from './form-fixtures.ts';
export {
  aKeyset,
  signKeyset,
  testFingerprint,
  testIdentity,
  testOrganizationId,
  testRecoveryIdentity,
} from './keyset-fixtures.ts';
export type { Overrides } from './overrides.ts';
