import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const serviceAreaShape = {
  id: identifier,
  service_id: z.exactOptional(identifier),
  service_at_location_id: z.exactOptional(identifier),
  name: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  extent: z.exactOptional(z.string()),
  extent_type: z.exactOptional(z.string()),
  uri: z.exactOptional(z.string()),
  ...annotations,
};

/** The schema of {@link ServiceArea}. */
export interface ServiceAreaSchema extends z.ZodMiniObject<typeof serviceAreaShape> {}

/** HSDS `service_area`: the area a service covers. With `extent_type` `katottg` the `extent` is a KATOTTG code. */
export const serviceArea: ServiceAreaSchema = z
  .object(serviceAreaShape)
  .check(z.meta({ id: 'ServiceArea', description: 'The area a service covers (HSDS service_area).' }));

/** HSDS `service_area`: the area a service covers. With `extent_type` `katottg` the `extent` is a KATOTTG code. */
export interface ServiceArea extends z.output<ServiceAreaSchema> {}
