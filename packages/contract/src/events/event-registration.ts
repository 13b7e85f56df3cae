import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { moment, webAddress } from '../hsds/common.ts';

const eventRegistrationShape = {
  form_id: z.exactOptional(
    shortCode.check(z.meta({ description: 'A form of the organization: see `/v1/forms/{id}`.' })),
  ),
  /** Where to register. */
  url: z.exactOptional(webAddress),
  /** Until when (RFC 3339). */
  closes_at: z.exactOptional(moment),
};

/** The schema of {@link EventRegistration}. */
export interface EventRegistrationSchema extends z.ZodMiniObject<typeof eventRegistrationShape> {}

/** How to register for an event: with a form of this API or on another page, until when. */
export const eventRegistration: EventRegistrationSchema = z
  .object(eventRegistrationShape)
  .check(z.meta({ id: 'EventRegistration', description: 'How to register for an event, and until when.' }));

/** How to register for an event: with a form of this API or on another page, until when. */
export interface EventRegistration extends z.output<EventRegistrationSchema> {}
