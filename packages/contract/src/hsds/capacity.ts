import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, moment } from './common.ts';
import { unit } from './unit.ts';

const capacityShape = {
  id: identifier,
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  unit: z.exactOptional(unit),
  /** In which unit (UUID). */
  unit_id: z.exactOptional(identifier),
  /** How many are free, in the unit. */
  available: z.number(),
  /** How many there are, in the unit. */
  maximum: z.exactOptional(z.number()),
  /** What to know about it; plain text. */
  description: z.exactOptional(z.string()),
  /** When this was true (RFC 3339). */
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
