import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
import { phone } from './phone.ts';

const contactShape = {
  id: identifier,
  /** Of which organization (UUID). */
  organization_id: z.exactOptional(identifier),
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  /** Of which service at a location (UUID). */
  service_at_location_id: z.exactOptional(identifier),
  /** Of which location (UUID). */
  location_id: z.exactOptional(identifier),
  /** An office or a role. Never a private person. */
  name: z.exactOptional(z.string()),
  /** What it does. */
  title: z.exactOptional(z.string()),
  /** Of which department it is. */
  department: z.exactOptional(z.string()),
  /** Where to write. */
  email: z.exactOptional(z.email()),
  /** Where to call. */
  phones: z.exactOptional(z.array(phone)),
  ...annotations,
};

/** The schema of {@link Contact}. */
export interface ContactSchema extends z.ZodMiniObject<typeof contactShape> {}

/** HSDS `contact`: a role to turn to; the kit never publishes private people. */
export const contact: ContactSchema = z
  .object(contactShape)
  .check(z.meta({ id: 'Contact', description: 'A role to turn to (HSDS contact).' }));

/** HSDS `contact`: a role to turn to; the kit never publishes private people. */
export interface Contact extends z.output<ContactSchema> {}
