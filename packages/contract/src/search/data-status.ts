import * as z from 'zod/mini';

export const dataStatus = z.enum(['live', 'demo']).check(
  z.meta({
    id: 'DataStatus',
    description: '`demo` when the records are invented examples and nobody should rely on them.',
  }),
);

export type DataStatus = z.output<typeof dataStatus>;
