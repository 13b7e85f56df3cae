import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';
import { placeReference } from './place-reference.ts';

const relocationEnd = z.object({
  name: z.string(),
  place: z.exactOptional(placeReference),
  service_at_location_id: z.exactOptional(identifier),
});

/** A move. The record at the old address carries `to`, the one at the new address carries `from`. */
export const relocation = z
  .object({
    since: calendarDate,
    from: z.exactOptional(relocationEnd),
    to: z.exactOptional(relocationEnd),
  })
  .check(z.meta({ id: 'Relocation', description: 'Where a service moved from or to, and since when.' }));

export type Relocation = z.output<typeof relocation>;
