import * as z from 'zod/mini';
import { identifier } from './common.ts';
import { metadata } from './metadata.ts';
import { taxonomyTerm } from './taxonomy-term.ts';

const attributeShape = {
  id: identifier,
  link_id: z.exactOptional(identifier),
  taxonomy_term_id: z.exactOptional(identifier),
  link_type: z.exactOptional(z.string()),
  link_entity: z.exactOptional(z.string()),
  value: z.exactOptional(z.string()),
  taxonomy_term: z.exactOptional(taxonomyTerm),
  metadata: z.exactOptional(z.array(metadata)),
  label: z.exactOptional(z.string()),
};

/** The schema of {@link Attribute}. */
export interface AttributeSchema extends z.ZodMiniObject<typeof attributeShape> {}

/** HSDS `attribute`: links a record to a taxonomy term. `link_type` says what the link means: `category` or `audience`. */
export const attribute: AttributeSchema = z
  .object(attributeShape)
  .check(z.meta({ id: 'Attribute', description: 'A link from a record to a taxonomy term (HSDS attribute).' }));

/** HSDS `attribute`: links a record to a taxonomy term. `link_type` says what the link means: `category` or `audience`. */
export interface Attribute extends z.output<AttributeSchema> {}

/** The two fields that nearly every HSDS object ends with. */
export const annotations = {
  attributes: z.exactOptional(z.array(attribute)),
  metadata: z.exactOptional(z.array(metadata)),
};
