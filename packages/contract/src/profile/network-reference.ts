import * as z from 'zod/mini';
import { identifier } from '../hsds/common.ts';

/** A network of organizations that a record belongs to. `code` is its stable short name. */
export const networkReference = z
  .object({ id: identifier, code: z.string(), name: z.string() })
  .check(z.meta({ id: 'NetworkReference', description: 'A network of organizations.' }));

export type NetworkReference = z.output<typeof networkReference>;
