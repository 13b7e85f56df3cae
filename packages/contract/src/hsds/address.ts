import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const addressShape = {
  id: identifier,
  location_id: z.exactOptional(identifier),
  attention: z.exactOptional(z.string()),
  address_1: z.string(),
  address_2: z.exactOptional(z.string()),
  city: z.string(),
  region: z.exactOptional(z.string()),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.string(),
  address_type: z.enum(['physical', 'postal', 'virtual']),
  ...annotations,
};

/** The schema of {@link Address}. */
export interface AddressSchema extends z.ZodMiniObject<typeof addressShape> {}

/** HSDS `address`: where a location is. Ukrainian oblasts are `state_province`, hromadas `region`. */
export const address: AddressSchema = z
  .object(addressShape)
  .check(z.meta({ id: 'Address', description: 'A postal, physical or virtual address (HSDS address).' }));

/** HSDS `address`: where a location is. Ukrainian oblasts are `state_province`, hromadas `region`. */
export interface Address extends z.output<AddressSchema> {}
