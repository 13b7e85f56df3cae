// Every operation of the API under its id; `operations` is this module's namespace.
export * from './asking.ts';
export * from './community.ts';
export { getFigurePng, getFigureSvg, getFigureText } from './figure-pictures.ts';
export * from './figures.ts';
export * from './finding.ts';
export { getFinderFragment } from './fragments.ts';
export * from './hsds.ts';
export { createAccessKey, getChange, listAccessKeys, listChanges, revokeAccessKey, undoChange } from './publishing.ts';
export * from './service.ts';
export * from './transferring.ts';
export * from './unfolding.ts';
export * from './webhooks.ts';
