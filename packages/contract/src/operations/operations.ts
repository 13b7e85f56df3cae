import * as operations from './catalogue.ts';

/** Every operation of the API, by its id. */
export { operations };

export type Operations = typeof operations;
export type OperationId = keyof Operations;
