import * as z from 'zod/mini';
import { moment } from '../hsds/common.ts';

/** The longest address of another API, characters. */
export const LONGEST_SOURCE_ADDRESS = 2000;

const importSourceShape = {
  url: z.string().check(
    z.minLength(1),
    z.maxLength(LONGEST_SOURCE_ADDRESS),
    z.meta({
      description:
        'Where the other API begins, what comes before `/services`: `https:` and a public address, port 443 or 1024 and above, without a password or a query.',
      examples: ['https://api.example.org', 'https://example.org/hsds/v3'],
    }),
  ),
  modified_after: z.exactOptional(
    moment.check(
      z.meta({
        description:
          'Only services changed at or after this moment, such as `read_at` of the last report. Default: all.',
      }),
    ),
  ),
};

/** The schema of {@link ImportSource}. */
export interface ImportSourceSchema extends z.ZodMiniObject<typeof importSourceShape> {}

export const importSource: ImportSourceSchema = z
  .object(importSourceShape)
  .check(z.meta({ id: 'ImportSource', description: 'Another HSDS 3 API, and what is wanted of it.' }));

/** Another HSDS 3 API, and what is wanted of it. */
export interface ImportSource extends z.output<ImportSourceSchema> {}
