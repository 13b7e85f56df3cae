import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
/** HSDS `funding`: who pays for an organization or a service. */
export const funding = z
  .object({
    id: identifier,
    organization_id: z.exactOptional(identifier),
    service_id: z.exactOptional(identifier),
    source: z.exactOptional(z.string()),
    ...annotations,
  })
  .check(z.meta({ id: 'Funding', description: 'Who pays (HSDS funding).' }));

export type Funding = z.output<typeof funding>;
