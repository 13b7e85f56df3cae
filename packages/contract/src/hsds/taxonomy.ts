import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { identifier, webAddress } from './common.ts';
import { metadata } from './metadata.ts';

const taxonomyShape = {
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
  /** What it orders; plain text. */
  description: z.string(),
  /** What identifies it beyond this API. */
  uri: z.exactOptional(webAddress),
  /** Which edition of it. */
  version: z.exactOptional(z.string()),
  /** Who changed it, and when. */
  metadata: z.exactOptional(z.array(metadata)),
  ...contentLanguageFields,
};

/** The schema of {@link Taxonomy}. */
export interface TaxonomySchema extends z.ZodMiniObject<typeof taxonomyShape> {}

/** HSDS `taxonomy`: a controlled list of terms, such as the categories of help. */
export const taxonomy: TaxonomySchema = z
  .object(taxonomyShape)
  .check(z.meta({ id: 'Taxonomy', description: 'A controlled list of terms (HSDS taxonomy).' }));

/** HSDS `taxonomy`: a controlled list of terms, such as the categories of help. */
export interface Taxonomy extends z.output<TaxonomySchema> {}
