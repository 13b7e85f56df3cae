import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
import { phone } from './phone.ts';

const contactShape = {
  id: identifier,
  organization_id: z.exactOptional(identifier),
  service_id: z.exactOptional(identifier),
  service_at_location_id: z.exactOptional(identifier),
  location_id: z.exactOptional(identifier),
  name: z.exactOptional(z.string()),
  title: z.exactOptional(z.string()),
  department: z.exactOptional(z.string()),
  email: z.exactOptional(z.email()),
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
