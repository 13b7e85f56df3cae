import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { identifier, webAddress } from './common.ts';
import { metadata } from './metadata.ts';
import { taxonomy } from './taxonomy.ts';

const taxonomyTermShape = {
  id: identifier,
  code: z.exactOptional(z.string()),
  name: z.string(),
  description: z.string(),
  parent_id: z.exactOptional(identifier),
  taxonomy: z.exactOptional(z.string()),
  taxonomy_detail: z.exactOptional(taxonomy),
  language: z.exactOptional(z.string()),
  taxonomy_id: z.exactOptional(identifier),
  term_uri: z.exactOptional(webAddress),
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
