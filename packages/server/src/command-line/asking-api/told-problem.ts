import { problem as problemSchema } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { harmlessLine } from '../reading-intakes/harmless-text.ts';

/** What an API says about why it refused, for a terminal; undefined when it says nothing. */
export async function toldProblem(response: Response): Promise<string | undefined> {
  const read = z.safeParse(problemSchema, await response.json().catch(() => undefined));
  if (!read.success) return undefined;
  const { detail, errors = [] } = read.data;
  return [detail, ...errors.map(({ pointer, message }) => `- ${pointer}: ${message}`)].map(harmlessLine).join('\n');
}
