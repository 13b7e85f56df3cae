import * as z from 'zod/mini';
import { identifier, moment } from './common.ts';

const minimalServiceShape = {
  id: identifier,
  /** When the record last changed (RFC 3339 with a zone). */
  last_modified: z.exactOptional(moment),
};

/** The schema of {@link MinimalService}. */
export interface MinimalServiceSchema extends z.ZodMiniObject<typeof minimalServiceShape> {}

/** A service in a `minimal` list: only what tells whether it changed. */
export const minimalService: MinimalServiceSchema = z
  .object(minimalServiceShape)
  .check(z.meta({ id: 'MinimalService', description: 'Identifier and moment of the last change.' }));

export interface MinimalService extends z.output<MinimalServiceSchema> {}
