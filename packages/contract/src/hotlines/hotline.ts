import * as z from 'zod/mini';
import { calendarDate, identifier, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';

/** A number to call. Dated, sourced data: after `review_after` it is no longer served. */
export const hotline = z
  .object({
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
  })
  .check(z.meta({ id: 'Hotline', description: 'A telephone number for help, with the day it was verified.' }));

export type Hotline = z.output<typeof hotline>;
