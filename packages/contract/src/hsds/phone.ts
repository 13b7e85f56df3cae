import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
import { language } from './language.ts';

const phoneShape = {
  id: identifier,
  location_id: z.exactOptional(identifier),
  service_id: z.exactOptional(identifier),
  organization_id: z.exactOptional(identifier),
  contact_id: z.exactOptional(identifier),
  service_at_location_id: z.exactOptional(identifier),
  number: z.string(),
  extension: z.exactOptional(z.number()),
  type: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  languages: z.exactOptional(z.array(language)),
  ...annotations,
};

/** The schema of {@link Phone}. */
export interface PhoneSchema extends z.ZodMiniObject<typeof phoneShape> {}

/** HSDS `phone`: a telephone number, in E.164 (`+380…`) or as a short number (`112`). */
export const phone: PhoneSchema = z
  .object(phoneShape)
  .check(z.meta({ id: 'Phone', description: 'A telephone number (HSDS phone).' }));

/** HSDS `phone`: a telephone number, in E.164 (`+380…`) or as a short number (`112`). */
export interface Phone extends z.output<PhoneSchema> {}
