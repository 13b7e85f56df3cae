import * as z from 'zod/mini';
import { identifier } from '../hsds/common.ts';

const namedReferenceShape = {
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
};

/** The schema of {@link NamedReference}. */
export interface NamedReferenceSchema extends z.ZodMiniObject<typeof namedReferenceShape> {}

/** Another record, told by its name. */
export const namedReference: NamedReferenceSchema = z
  .object(namedReferenceShape)
  .check(z.meta({ id: 'NamedReference', description: 'Another record, told by its name.' }));

/** Another record, told by its name. */
export interface NamedReference extends z.output<NamedReferenceSchema> {}
