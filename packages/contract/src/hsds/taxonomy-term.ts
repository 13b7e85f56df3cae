import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { identifier, webAddress } from './common.ts';
import { metadata } from './metadata.ts';
import { taxonomy } from './taxonomy.ts';

const taxonomyTermShape = {
  id: identifier,
  /** Short and lasting; what filters take. */
  code: z.exactOptional(z.string()),
  /** In the negotiated language. */
  name: z.string(),
  /** What is meant; plain text. */
  description: z.string(),
  /** The wider term (UUID). */
  parent_id: z.exactOptional(identifier),
  /** The taxonomy, by name. */
  taxonomy: z.exactOptional(z.string()),
  taxonomy_detail: z.exactOptional(taxonomy),
  /** The language of the name, BCP 47. */
  language: z.exactOptional(z.string()),
  /** The taxonomy (UUID). */
  taxonomy_id: z.exactOptional(identifier),
  /** What identifies the term beyond this API. */
  term_uri: z.exactOptional(webAddress),
  /** Who changed it, and when. */
  metadata: z.exactOptional(z.array(metadata)),
  ...contentLanguageFields,
};

/** The schema of {@link TaxonomyTerm}. */
export interface TaxonomyTermSchema extends z.ZodMiniObject<typeof taxonomyTermShape> {}

/** HSDS `taxonomy_term`: one term of a taxonomy; `code` is its stable short name (`psychological-support`). */
export const taxonomyTerm: TaxonomyTermSchema = z
  .object(taxonomyTermShape)
  .check(z.meta({ id: 'TaxonomyTerm', description: 'One term of a taxonomy (HSDS taxonomy_term).' }));

/** HSDS `taxonomy_term`: one term of a taxonomy; `code` is its stable short name (`psychological-support`). */
export interface TaxonomyTerm extends z.output<TaxonomyTermSchema> {}
