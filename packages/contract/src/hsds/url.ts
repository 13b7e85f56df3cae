import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';
/** HSDS `url`: an additional web address of an organization or a service. */
export const url = z
  .object({
    id: identifier,
    label: z.exactOptional(z.string()),
    url: webAddress,
    organization_id: z.exactOptional(identifier),
    service_id: z.exactOptional(identifier),
    ...annotations,
  })
  .check(z.meta({ id: 'Url', description: 'An additional web address (HSDS url).' }));

export type Url = z.output<typeof url>;
