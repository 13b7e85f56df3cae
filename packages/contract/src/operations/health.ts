import * as z from 'zod/mini';

const healthShape = {
  /** `ok`, or what is amiss. */
  status: z.enum(['ok', 'unavailable']),
  /** Of the server. */
  version: z.string(),
};

/** The schema of {@link Health}. */
export interface HealthSchema extends z.ZodMiniObject<typeof healthShape> {}

export const health: HealthSchema = z
  .object(healthShape)
  .check(z.meta({ id: 'Health', description: 'Whether the server can answer.' }));

export interface Health extends z.output<HealthSchema> {}
