import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const costOptionShape = {
  id: identifier,
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  /** The first day that it is true of (YYYY-MM-DD). */
  valid_from: z.exactOptional(z.string()),
  /** The last day that it is true of (YYYY-MM-DD). */
  valid_to: z.exactOptional(z.string()),
  /** For whom or for what. */
  option: z.exactOptional(z.string()),
  /** Three letters of ISO 4217: `UAH`. */
  currency: z.exactOptional(z.string()),
  /** How much, in the currency (not in kopiykas). 0 is free of charge. */
  amount: z.exactOptional(z.number()),
  /** What the amount is for; plain text. */
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
