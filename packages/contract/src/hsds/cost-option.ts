import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const costOptionShape = {
  id: identifier,
  service_id: z.exactOptional(identifier),
  valid_from: z.exactOptional(z.string()),
  valid_to: z.exactOptional(z.string()),
  option: z.exactOptional(z.string()),
  currency: z.exactOptional(z.string()),
  amount: z.exactOptional(z.number()),
  amount_description: z.exactOptional(z.string()),
  ...annotations,
};

/** The schema of {@link CostOption}. */
export interface CostOptionSchema extends z.ZodMiniObject<typeof costOptionShape> {}

/** HSDS `cost_option`: what a service costs; `amount` 0 means free of charge. */
export const costOption: CostOptionSchema = z
  .object(costOptionShape)
  .check(z.meta({ id: 'CostOption', description: 'What a service costs (HSDS cost_option).' }));

/** HSDS `cost_option`: what a service costs; `amount` 0 means free of charge. */
export interface CostOption extends z.output<CostOptionSchema> {}
