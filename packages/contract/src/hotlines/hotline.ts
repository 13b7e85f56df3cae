import * as z from 'zod/mini';
import { calendarDate, identifier, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';

const hotlineShape = {
  id: identifier,
  number: z.string().check(z.meta({ description: 'As people write it: `116 111`.' })),
  dial: z.string().check(z.meta({ description: 'As a phone dials it, for `tel:` links: `116111`.' })),
  name: z.string(),
  description: z.exactOptional(z.string()),
  hours: z.exactOptional(z.string()),
  emergency: z.boolean().check(z.meta({ description: 'True for numbers to call when life or safety is at stake.' })),
  free_of_charge: z.exactOptional(z.boolean()),
  categories: z.exactOptional(z.array(z.string())),
  verified_at: calendarDate,
  review_after: calendarDate,
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
