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
  location_type: z.enum(['physical', 'postal', 'virtual']),
  url: z.exactOptional(webAddress),
  organization_id: z.exactOptional(identifier),
  name: z.exactOptional(z.string()),
  alternate_name: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  transportation: z.exactOptional(z.string()),
  latitude: z.exactOptional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.exactOptional(z.number().check(z.gte(-180), z.lte(180))),
  external_identifier: z.exactOptional(z.string()),
  external_identifier_type: z.exactOptional(z.string()),
  languages: z.exactOptional(z.array(language)),
  addresses: z.exactOptional(z.array(address)),
  contacts: z.exactOptional(z.array(contact)),
  accessibility: z.exactOptional(z.array(accessibility)),
  phones: z.exactOptional(z.array(phone)),
  schedules: z.exactOptional(z.array(schedule)),
  place: z.exactOptional(placeReference),
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
