import type { PageClient, PageClientOptions } from './page-client-types.ts';

/** How long one request may take, milliseconds. */
const TIMEOUT = 15_000;
/** Before the one quick second try that a broken connection gets, milliseconds. */
const PAUSE = 600;

type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** What went wrong, under the `code`s of the whole client's errors. */
interface DirectClientError extends Error {
  code: string;
  offline: boolean;
  unsupported?: boolean;
  /** Seconds. */
  retryAfter?: number;
}

function failure(code: string, path: string, details: Partial<DirectClientError> = {}): DirectClientError {
  const offline = typeof navigator === 'object' && !navigator.onLine;
  return Object.assign(new Error(`GET ${path}: ${code}`), { code, offline, ...details });
}

/**
 * Reads a server of this kit with nothing but `fetch`: the few requests of a page, with the addresses and headers of the
 * whole client in a twelfth of its size. What it cannot do, the whole client does when it is needed; see `pageClient`.
 */
export function directClient({ baseUrl, language, fetch }: PageClientOptions): PageClient {
  async function attempt(path: string, parameters: Parameters, signal?: AbortSignal): Promise<unknown> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
    query.sort();
    const controller = new AbortController();
    const abort = () => controller.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(abort, TIMEOUT);
    let response: Response;
    let text: string;
    try {
      // Neither header costs a preflight: one round trip less on a slow line.
      const headers = { accept: 'application/json', 'accept-language': language };
      const search = String(query) && `?${query}`;
      response = await fetch(
        new Request(baseUrl + path + search, { headers, credentials: 'omit', signal: controller.signal }),
      );
      text = await response.text();
    } catch (cause) {
      throw failure(signal?.aborted ? 'aborted' : controller.signal.aborted ? 'timeout' : 'connection', path, {
        cause,
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
    return answerOf(path, response, text);
  }

  async function get<T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> {
    try {
      return (await attempt(path, parameters, signal)) as T;
    } catch (error) {
      if ((error as DirectClientError).code !== 'connection') throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return (await attempt(path, parameters, signal)) as T;
    }
  }

  return {
    search: { list: (parameters, options) => get('/v1/search', parameters, options?.signal) },
    places: {
      list: (parameters, options) => get('/v1/places', { ...parameters }, options?.signal),
      retrieve: (code) => get(`/v1/places/${encodeURIComponent(code)}`, {}),
    },
    hotlines: { list: () => get('/v1/hotlines', {}) },
    taxonomyTerms: { list: (parameters) => get('/taxonomy_terms', parameters) },
    serviceAtLocations: {
      retrieve: (id, _, options) => get(`/service_at_locations/${encodeURIComponent(id)}`, {}, options?.signal),
    },
  };
}

function answerOf(path: string, { ok, status, headers }: Response, text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A sign-in page, say; told apart below.
  }
  if (ok) {
    if (typeof body === 'object' && body !== null) return body;
    throw failure('unexpected_answer', path);
  }
  const { type } = (body ?? {}) as { type?: unknown };
  const isKnownPath = typeof type === 'string' && type.endsWith(':not-found');
  const unsupported = status === 501 || (status === 404 && !isKnownPath);
  const retryAfter = Number(headers.get('retry-after'));
  throw failure(codes[status] ?? 'server_error', path, {
    unsupported,
    ...(retryAfter > 0 && { retryAfter }),
  });
}

const codes: Readonly<Record<number, string>> = {
  400: 'bad_request',
  404: 'not_found',
  410: 'gone',
  429: 'rate_limited',
};
