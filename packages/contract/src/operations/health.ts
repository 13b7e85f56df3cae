import * as z from 'zod/mini';

export const health = z
  .object({ status: z.enum(['ok', 'unavailable']), version: z.string() })
  .check(z.meta({ id: 'Health', description: 'Whether the server can answer.' }));

export type Health = z.output<typeof health>;
