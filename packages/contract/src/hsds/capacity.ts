import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, moment } from './common.ts';
import { unit } from './unit.ts';
/** HSDS `service_capacity`: how many more people a service can take. */
export const capacity = z
  .object({
    id: identifier,
    service_id: z.exactOptional(identifier),
    unit: z.exactOptional(unit),
    unit_id: z.exactOptional(identifier),
    available: z.number(),
    maximum: z.exactOptional(z.number()),
    description: z.exactOptional(z.string()),
    updated: moment,
    ...annotations,
  })
  .check(z.meta({ id: 'Capacity', description: 'How many more people a service can take (HSDS service_capacity).' }));

export type Capacity = z.output<typeof capacity>;
