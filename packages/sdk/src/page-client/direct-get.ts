import { attempt } from './attempt.ts';
import type { PageClientOptions } from './page-client-types.ts';

/** What a page asks with. What is `undefined` is left out. */
export type DirectParameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Asks for what is at a path. */
export function directGet<T>(
  options: PageClientOptions,
  path: string,
  parameters: DirectParameters,
  signal?: AbortSignal,
): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  query.sort();
  return attempt(options, path + (String(query) && `?${query}`), signal);
}
