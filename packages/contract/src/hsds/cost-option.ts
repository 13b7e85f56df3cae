import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
/** HSDS `cost_option`: what a service costs; `amount` 0 means free of charge. */
export const costOption = z
  .object({
    id: identifier,
    service_id: z.exactOptional(identifier),
    valid_from: z.exactOptional(z.string()),
    valid_to: z.exactOptional(z.string()),
    option: z.exactOptional(z.string()),
    currency: z.exactOptional(z.string()),
    amount: z.exactOptional(z.number()),
    amount_description: z.exactOptional(z.string()),
    ...annotations,
  })
  .check(z.meta({ id: 'CostOption', description: 'What a service costs (HSDS cost_option).' }));

export type CostOption = z.output<typeof costOption>;
