import * as z from 'zod/mini';
import { identifier } from './common.ts';

const metadataShape = {
  id: identifier,
  /** What was changed (UUID). */
  resource_id: z.exactOptional(identifier),
  /** What kind of record that is. */
  resource_type: z.exactOptional(z.string()),
  /** When (RFC 3339). */
  last_action_date: z.string(),
  /** `create`, `update`, `delete` … */
  last_action_type: z.string(),
  /** Which property was changed. */
  field_name: z.string(),
  /** What was there before. */
  previous_value: z.string(),
  /** What is there now. */
  replacement_value: z.string(),
  /** Who changed it: a system or an office. */
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
