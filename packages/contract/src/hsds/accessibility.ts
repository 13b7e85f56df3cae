import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';
/** HSDS `accessibility`: how people with disabilities can use a location. */
export const accessibility = z
  .object({
    id: identifier,
    location_id: z.exactOptional(identifier),
    description: z.exactOptional(z.string()),
    details: z.exactOptional(z.string()),
    url: z.exactOptional(webAddress),
    ...annotations,
  })
  .check(
    z.meta({
      id: 'Accessibility',
      description: 'How people with disabilities can use a location (HSDS accessibility).',
    }),
  );

export type Accessibility = z.output<typeof accessibility>;
