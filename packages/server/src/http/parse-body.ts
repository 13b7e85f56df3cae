import type { Operation } from '@resilience-kit/contract';
import { bodyReader } from '@resilience-kit/contract/requests';
import type * as z from 'zod/mini';
import { invalidBody } from '../problems/problems.ts';

/** Reads the body of one operation; undefined when it has none. What it throws, see {@link bodyParserOf}. */
export function bodyParser({ body }: Operation): ((body: unknown) => unknown) | undefined {
  return body === undefined ? undefined : bodyParserOf(body);
}

/** Reads bodies by a schema; throws the problem that names every faulty property. */
export function bodyParserOf(schema: z.core.$ZodType): (body: unknown) => unknown {
  const read = bodyReader(schema);
  return (sent) => {
    const result = read(sent);
    if ('faults' in result) throw invalidBody(result.faults);
    return result.body;
  };
}
