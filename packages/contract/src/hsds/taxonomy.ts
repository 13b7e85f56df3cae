import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { identifier, webAddress } from './common.ts';
import { metadata } from './metadata.ts';

/** HSDS `taxonomy`: a controlled list of terms, such as the categories of help. */
export const taxonomy = z
  .object({
    id: identifier,
    name: z.string(),
    description: z.string(),
    uri: z.exactOptional(webAddress),
    version: z.exactOptional(z.string()),
    metadata: z.exactOptional(z.array(metadata)),
    ...contentLanguageFields,
  })
  .check(z.meta({ id: 'Taxonomy', description: 'A controlled list of terms (HSDS taxonomy).' }));

export type Taxonomy = z.output<typeof taxonomy>;
