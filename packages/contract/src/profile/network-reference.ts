import * as z from 'zod/mini';
import { identifier } from '../hsds/common.ts';

const networkReferenceShape = {
  id: identifier,
  /** Short and lasting; what filters take. */
  code: z.string(),
  /** In the negotiated language. */
  name: z.string(),
};

/** The schema of {@link NetworkReference}. */
export interface NetworkReferenceSchema extends z.ZodMiniObject<typeof networkReferenceShape> {}

/** A network of organizations that a record belongs to. `code` is its stable short name. */
export const networkReference: NetworkReferenceSchema = z
  .object(networkReferenceShape)
  .check(z.meta({ id: 'NetworkReference', description: 'A network of organizations.' }));

/** A network of organizations that a record belongs to. `code` is its stable short name. */
export interface NetworkReference extends z.output<NetworkReferenceSchema> {}
