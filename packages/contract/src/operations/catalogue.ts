// Every operation of the API under its id; `operations` is this module's namespace.
export * from './asking.ts';
export * from './figures.ts';
export * from './finding.ts';
export * from './hsds.ts';
export * from './service.ts';
