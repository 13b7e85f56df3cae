import * as z from 'zod/mini';
import { identifier } from './common.ts';

const metadataShape = {
  id: identifier,
  resource_id: z.exactOptional(identifier),
  resource_type: z.exactOptional(z.string()),
  last_action_date: z.string(),
  last_action_type: z.string(),
  field_name: z.string(),
  previous_value: z.string(),
  replacement_value: z.string(),
  updated_by: z.string(),
};

/** The schema of {@link Metadata}. */
export interface MetadataSchema extends z.ZodMiniObject<typeof metadataShape> {}

/** HSDS `metadata`: one change of one field of a record. */
export const metadata: MetadataSchema = z
  .object(metadataShape)
  .check(z.meta({ id: 'Metadata', description: 'One change of one field of a record (HSDS metadata).' }));

/** HSDS `metadata`: one change of one field of a record. */
export interface Metadata extends z.output<MetadataSchema> {}
