import * as z from 'zod/mini';
import { identifier, moment, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { namedReference } from '../profile/named-reference.ts';
import { placeReference } from '../profile/place-reference.ts';
import { dataStatus } from '../search/data-status.ts';
import { eventRegistration } from './event-registration.ts';

export const eventStatuses = ['scheduled', 'postponed', 'cancelled'] as const;

const eventVenueShape = {
  /** In the negotiated language. */
  name: z.exactOptional(z.string()),
  /** Street and house. */
  address_1: z.exactOptional(z.string()),
  /** How to get there; plain text. */
  transportation: z.exactOptional(z.string()),
};

/** The schema of {@link EventVenue}. */
export interface EventVenueSchema extends z.ZodMiniObject<typeof eventVenueShape> {}

export const eventVenue: EventVenueSchema = z
  .object(eventVenueShape)
  .check(z.meta({ id: 'EventVenue', description: 'The house and the street, in words; the town is in `place`.' }));

const eventShape = {
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
  /** What happens there; plain text. */
  description: z.exactOptional(z.string()),
  /** Whether it takes place. */
  status: z.enum(eventStatuses),
  status_reason: z.exactOptional(z.string().check(z.meta({ description: 'Why it was postponed or cancelled.' }))),
  /** RFC 3339 with a zone. */
  starts_at: moment,
  /** RFC 3339 with a zone. */
  ends_at: z.exactOptional(moment),
  place: z.exactOptional(placeReference),
  venue: z.exactOptional(eventVenue),
  online_url: z.exactOptional(webAddress.check(z.meta({ description: 'Where to take part from home.' }))),
  url: z.exactOptional(webAddress.check(z.meta({ description: 'A page about the event.' }))),
  /** Who holds it. */
  organization: namedReference,
  /** Who holds it besides. */
  co_organizers: z.exactOptional(z.array(namedReference)),
  partners: z.exactOptional(z.array(namedReference).check(z.meta({ description: 'See `/v1/partners`.' }))),
  program: z.exactOptional(namedReference).check(z.meta({ description: 'The programme that it belongs to.' })),
  registration: z.exactOptional(eventRegistration),
  /** When this record last changed (RFC 3339 with a zone). */
  last_modified: moment,
  data_status: dataStatus,
  ...contentLanguageFields,
};

/** The schema of {@link Event}. */
export interface EventSchema extends z.ZodMiniObject<typeof eventShape> {}

/** A forum, a round table, an exchange of experience, a training day. */
export const event: EventSchema = z
  .object(eventShape)
  .check(z.meta({ id: 'Event', description: 'A forum, a round table, an exchange of experience, a training day.' }));

export type EventStatus = (typeof eventStatuses)[number];
export interface EventVenue extends z.output<EventVenueSchema> {}
/** A forum, a round table, an exchange of experience, a training day. */
export interface Event extends z.output<EventSchema> {}
