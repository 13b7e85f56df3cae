import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';

const unitShape = {
  id: identifier,
  /** What is counted: `beds`, `places`. */
  name: z.string(),
  /** The list that the unit is from. */
  scheme: z.exactOptional(z.string()),
  /** The unit in that list. */
  identifier: z.exactOptional(z.string()),
  /** What identifies it beyond this API. */
  uri: z.exactOptional(webAddress),
  ...annotations,
};

/** The schema of {@link Unit}. */
export interface UnitSchema extends z.ZodMiniObject<typeof unitShape> {}

/** HSDS `unit`: what a capacity is counted in: places, sessions, beds. */
export const unit: UnitSchema = z
  .object(unitShape)
  .check(z.meta({ id: 'Unit', description: 'What a capacity is counted in (HSDS unit).' }));

/** HSDS `unit`: what a capacity is counted in: places, sessions, beds. */
export interface Unit extends z.output<UnitSchema> {}
