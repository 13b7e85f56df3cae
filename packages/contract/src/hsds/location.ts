import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { placeReference } from '../profile/place-reference.ts';
import { accessibility } from './accessibility.ts';
import { address } from './address.ts';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';
import { contact } from './contact.ts';
import { language } from './language.ts';
import { phone } from './phone.ts';
import { schedule } from './schedule.ts';

const locationShape = {
  id: identifier,
  /** `physical`, `postal` or `virtual`. */
  location_type: z.enum(['physical', 'postal', 'virtual']),
  /** A page about it, or the address of what is on line. */
  url: z.exactOptional(webAddress),
  /** Whose it is (UUID). */
  organization_id: z.exactOptional(identifier),
  /** As people know it. */
  name: z.exactOptional(z.string()),
  /** Another name that it is known by. */
  alternate_name: z.exactOptional(z.string()),
  /** What there is; plain text. */
  description: z.exactOptional(z.string()),
  /** How to get there; plain text. */
  transportation: z.exactOptional(z.string()),
  /** Degrees north, WGS 84. Left out of confidential ones. */
  latitude: z.exactOptional(z.number().check(z.gte(-90), z.lte(90))),
  /** Degrees east, WGS 84. Left out of confidential ones. */
  longitude: z.exactOptional(z.number().check(z.gte(-180), z.lte(180))),
  /** Its identifier in another register. */
  external_identifier: z.exactOptional(z.string()),
  /** Which register that is. */
  external_identifier_type: z.exactOptional(z.string()),
  /** Languages that are spoken there. */
  languages: z.exactOptional(z.array(language)),
  /** Its addresses. Left out of confidential ones. */
  addresses: z.exactOptional(z.array(address)),
  /** Offices to turn to there. */
  contacts: z.exactOptional(z.array(contact)),
  /** Who can get in, and how. */
  accessibility: z.exactOptional(z.array(accessibility)),
  /** Where to call there. */
  phones: z.exactOptional(z.array(phone)),
  /** When it is open. */
  schedules: z.exactOptional(z.array(schedule)),
  place: z.exactOptional(placeReference),
  /** True when the address is told only to those who call. */
  confidential: z.exactOptional(z.boolean()),
  ...annotations,
  ...contentLanguageFields,
};

/** The schema of {@link Location}. */
export interface LocationSchema extends z.ZodMiniObject<typeof locationShape> {}

/** HSDS `location`: a place where help is given. A confidential location has no address and no coordinates; its `place` stays. */
export const location: LocationSchema = z
  .object(locationShape)
  .check(z.meta({ id: 'Location', description: 'A place where help is given (HSDS location).' }));

/** HSDS `location`: a place where help is given. A confidential location has no address and no coordinates; its `place` stays. */
export interface Location extends z.output<LocationSchema> {}
