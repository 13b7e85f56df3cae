import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, moment } from './common.ts';
import { unit } from './unit.ts';

const capacityShape = {
  id: identifier,
  service_id: z.exactOptional(identifier),
  unit: z.exactOptional(unit),
  unit_id: z.exactOptional(identifier),
  available: z.number(),
  maximum: z.exactOptional(z.number()),
  description: z.exactOptional(z.string()),
  updated: moment,
  ...annotations,
};

/** The schema of {@link Capacity}. */
export interface CapacitySchema extends z.ZodMiniObject<typeof capacityShape> {}

/** HSDS `service_capacity`: how many more people a service can take. */
export const capacity: CapacitySchema = z
  .object(capacityShape)
  .check(z.meta({ id: 'Capacity', description: 'How many more people a service can take (HSDS service_capacity).' }));

/** HSDS `service_capacity`: how many more people a service can take. */
export interface Capacity extends z.output<CapacitySchema> {}
