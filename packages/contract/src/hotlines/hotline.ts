import * as z from 'zod/mini';
import { calendarDate, identifier, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';

const hotlineShape = {
  id: identifier,
  number: z.string().check(z.meta({ description: 'As people write it: `116 111`.' })),
  dial: z.string().check(z.meta({ description: 'As a phone dials it, for `tel:` links: `116111`.' })),
  /** In the negotiated language. */
  name: z.string(),
  /** Who calls there, and what for. */
  description: z.exactOptional(z.string()),
  /** When somebody answers; in words. */
  hours: z.exactOptional(z.string()),
  emergency: z.boolean().check(z.meta({ description: 'True for numbers to call when life or safety is at stake.' })),
  /** From which telephones it costs nothing. */
  free_of_charge: z.exactOptional(z.boolean()),
  /** Codes of the kinds of help. */
  categories: z.exactOptional(z.array(z.string())),
  /** When somebody last made sure that it answers (YYYY-MM-DD). */
  verified_at: calendarDate,
  /** After this day (YYYY-MM-DD) it is no longer served, until it has been checked again. */
  review_after: calendarDate,
  /** Where the number is published. */
  source: z.exactOptional(webAddress),
  ...contentLanguageFields,
};

/** The schema of {@link Hotline}. */
export interface HotlineSchema extends z.ZodMiniObject<typeof hotlineShape> {}

/** A number to call. Dated, sourced data: after `review_after` it is no longer served. */
export const hotline: HotlineSchema = z
  .object(hotlineShape)
  .check(z.meta({ id: 'Hotline', description: 'A telephone number for help, with the day it was verified.' }));

/** A number to call. Dated, sourced data: after `review_after` it is no longer served. */
export interface Hotline extends z.output<HotlineSchema> {}
