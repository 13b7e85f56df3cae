import type { Output } from '../command.ts';
import type { ReadIdentity } from './identity.ts';
import type { IntakesApi } from './intakes-api.ts';

/** What every command that reads requests has. */
export interface Reading {
  api: IntakesApi;
  identity: ReadIdentity;
  output: Output;
  /** Where warnings go, so that they do not end up among the requests. */
  warnings: Output;
  /** Of the questions and answers; undefined: that of each request. */
  language: 'uk' | 'en' | undefined;
  /** Of everything that the command itself says. */
  speaks: 'uk' | 'en';
  /** Makes what must not be overlooked stand out. */
  emphasize: (text: string) => string;
}
