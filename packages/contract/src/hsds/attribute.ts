import * as z from 'zod/mini';
import { identifier } from './common.ts';
import { metadata } from './metadata.ts';
import { taxonomyTerm } from './taxonomy-term.ts';

const attributeShape = {
  id: identifier,
  /** What is described (UUID). */
  link_id: z.exactOptional(identifier),
  /** The term that describes it (UUID). */
  taxonomy_term_id: z.exactOptional(identifier),
  /** What the term says of it: its category, its audience … */
  link_type: z.exactOptional(z.string()),
  /** What kind of record is described: `service`, `organization` … */
  link_entity: z.exactOptional(z.string()),
  /** A value, where the term asks for one. */
  value: z.exactOptional(z.string()),
  taxonomy_term: z.exactOptional(taxonomyTerm),
  /** Who changed it, and when. */
  metadata: z.exactOptional(z.array(metadata)),
  /** A note about it. */
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
  /** Terms of taxonomies that describe it. */
  attributes: z.exactOptional(z.array(attribute)),
  /** Who changed it, and when. */
  metadata: z.exactOptional(z.array(metadata)),
};
