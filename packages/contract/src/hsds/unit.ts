import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';
/** HSDS `unit`: what a capacity is counted in: places, sessions, beds. */
export const unit = z
  .object({
    id: identifier,
    name: z.string(),
    scheme: z.exactOptional(z.string()),
    identifier: z.exactOptional(z.string()),
    uri: z.exactOptional(webAddress),
    ...annotations,
  })
  .check(z.meta({ id: 'Unit', description: 'What a capacity is counted in (HSDS unit).' }));

export type Unit = z.output<typeof unit>;
