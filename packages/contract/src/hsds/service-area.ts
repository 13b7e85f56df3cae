import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const serviceAreaShape = {
  id: identifier,
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  /** Of which service at a location (UUID). */
  service_at_location_id: z.exactOptional(identifier),
  /** The name of the area. */
  name: z.exactOptional(z.string()),
  /** Whom it takes in; plain text. */
  description: z.exactOptional(z.string()),
  /** Its outline, in the format that `extent_type` names. */
  extent: z.exactOptional(z.string()),
  /** `geojson`, `topojson`, `kml` or `text`. */
  extent_type: z.exactOptional(z.string()),
  /** What identifies the area beyond this API. */
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
