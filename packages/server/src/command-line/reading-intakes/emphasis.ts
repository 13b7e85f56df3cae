import type { Output } from '../command.ts';

/** Bold and red where a person looks at a terminal that can, and nothing else anywhere else. */
export function emphasisFor(output: Output, environment = process.env): (text: string) => string {
  const isTerminal = output === process.stdout && process.stdout.isTTY;
  if (!isTerminal || (environment['NO_COLOR'] ?? '') !== '') return (text) => text;
  return (text) => `\u001b[1;31m${text}\u001b[0m`;
}
