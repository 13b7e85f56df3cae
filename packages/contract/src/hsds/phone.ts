import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
import { language } from './language.ts';

const phoneShape = {
  id: identifier,
  /** Of which location (UUID). */
  location_id: z.exactOptional(identifier),
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  /** Of which organization (UUID). */
  organization_id: z.exactOptional(identifier),
  /** Of which contact (UUID). */
  contact_id: z.exactOptional(identifier),
  /** Of which service at a location (UUID). */
  service_at_location_id: z.exactOptional(identifier),
  /** As one dials it: `+380…`, or a short number. */
  number: z.string(),
  /** To ask for after the number. */
  extension: z.exactOptional(z.number()),
  /** `voice`, `text`, `cell`, `fax`, `tty` … */
  type: z.exactOptional(z.string()),
  /** When and for whom; plain text. */
  description: z.exactOptional(z.string()),
  /** Languages that are spoken there. */
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
