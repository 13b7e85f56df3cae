import * as z from 'zod/mini';
import { identifier, moment } from './common.ts';

/** A service in a `minimal` list: only what tells whether it changed. */
export const minimalService = z
  .object({ id: identifier, last_modified: z.exactOptional(moment) })
  .check(z.meta({ id: 'MinimalService', description: 'Identifier and moment of the last change.' }));
