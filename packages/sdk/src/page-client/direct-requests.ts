import { type DirectParameters, directGet } from './direct-get.ts';
import type { PageClientOptions } from './page-client-types.ts';

/** Questions to the paths of the API, for components that have one or two of them. */
export interface DirectRequests {
  /** Asks for what is at a path, such as `/v1/figures/…`. The path is sent as it is: encode what comes from outside. */
  get<T>(path: string, parameters?: DirectParameters, signal?: AbortSignal): Promise<T>;
}

/**
 * The questions of a page, with nothing but `fetch`. A broken connection gets one quick second try. Errors carry the
 * `code`s of the whole client's: `connection`, `timeout`, `aborted`, `unexpected_answer` when something else than the API
 * answered, `not_found`, `rate_limited` (with `retryAfter`, seconds), `server_error`.
 */
export function directRequests(options: PageClientOptions): DirectRequests {
  return { get: (path, parameters = {}, signal) => directGet(options, path, parameters, signal) };
}
