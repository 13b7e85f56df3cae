import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const addressShape = {
  id: identifier,
  /** Of which location (UUID). */
  location_id: z.exactOptional(identifier),
  /** To whose attention. */
  attention: z.exactOptional(z.string()),
  /** Street and house. */
  address_1: z.string(),
  /** Floor, room, entrance. */
  address_2: z.exactOptional(z.string()),
  /** City, town or village. */
  city: z.string(),
  /** District. */
  region: z.exactOptional(z.string()),
  /** Oblast. */
  state_province: z.string(),
  /** Five digits in Ukraine. */
  postal_code: z.string(),
  /** Two letters of ISO 3166-1: `UA`. */
  country: z.string(),
  /** `physical`, `postal` or `virtual`. */
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
