import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';
import { placeReference } from './place-reference.ts';

const relocationEnd = z.object({
  /** What the place is called, in the negotiated language. */
  name: z.string(),
  place: z.exactOptional(placeReference),
  /** The record of the service there (UUID), while there is one. */
  service_at_location_id: z.exactOptional(identifier),
});

const relocationShape = {
  /** From this day on, YYYY-MM-DD. */
  since: calendarDate,
  /** Where it was. */
  from: z.exactOptional(relocationEnd),
  /** Where it is now. */
  to: z.exactOptional(relocationEnd),
};

/** The schema of {@link Relocation}. */
export interface RelocationSchema extends z.ZodMiniObject<typeof relocationShape> {}

/** A move. The record at the old address carries `to`, the one at the new address carries `from`. */
export const relocation: RelocationSchema = z
  .object(relocationShape)
  .check(z.meta({ id: 'Relocation', description: 'Where a service moved from or to, and since when.' }));

/** A move. The record at the old address carries `to`, the one at the new address carries `from`. */
export interface Relocation extends z.output<RelocationSchema> {}
