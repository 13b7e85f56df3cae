import { chai } from 'vitest';

/** The value as the console of the platform prints it at most, hidden properties included. */
export async function printed(value: unknown): Promise<string> {
  if (!('process' in globalThis)) return chai.util.inspect(value, true, 20);
  const { inspect } = await import('node:util');
  return inspect(value, { depth: 20, showHidden: true });
}
