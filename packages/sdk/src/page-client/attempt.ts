import type { PageClientOptions } from './page-client-types.ts';

/** How long one request may take, milliseconds. */
const TIMEOUT = 15_000;
/** Before the one quick second try that a broken connection gets, milliseconds. */
const PAUSE = 600;

/** What went wrong, under the `code`s of the whole client's errors. */
export interface DirectFailure extends Error {
  /** The `code` of the error that the whole client would reject with: `connection`, `timeout`, `not_found`. */
  code: string;
  /** Whether the device itself says that it has no network. */
  offline: boolean;
  /** The server does not have this endpoint at all. */
  unsupported?: boolean;
  /** Seconds. */
  retryAfter?: number;
  /** It was the second try: the first one broke off, and nobody knows what came of it. */
  repeated?: boolean;
  /** What is wrong with something that was put, where the server says so: a JSON pointer to each fault. */
  errors?: unknown;
}

function failure(code: string, path: string, details: Partial<DirectFailure> = {}): DirectFailure {
  const offline = typeof navigator === 'object' && !navigator.onLine;
  return Object.assign(new Error(`${path}: ${code}`), { code, offline, ...details });
}

/**
 * Sends a request that may be repeated, and once more when the connection breaks. Rejects with a {@link DirectFailure}.
 * What is more than a question does it with a `fetch` of its own; see `directRequests`.
 */
export async function attempt<T>(
  { baseUrl, language, fetch }: PageClientOptions,
  path: string,
  signal?: AbortSignal,
  timeout = TIMEOUT,
): Promise<T> {
  const once = async (): Promise<unknown> => {
    const controller = new AbortController();
    const abort = () => controller.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(abort, timeout);
    let response: Response;
    let text: string;
    try {
      // Neither header costs a preflight: one round trip less on a slow line.
      const headers = { accept: 'application/json', 'accept-language': language };
      response = await fetch(new Request(baseUrl + path, { headers, credentials: 'omit', signal: controller.signal }));
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
  };
  try {
    return (await once()) as T;
  } catch (error) {
    if ((error as DirectFailure).code !== 'connection') throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return (await once().catch((later: unknown) => {
      throw Object.assign(later as DirectFailure, { repeated: true });
    })) as T;
  }
}

function answerOf(path: string, { ok, status, headers }: Response, text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A sign-in page, say; told apart below.
  }
  if (ok) {
    if (body instanceof Object) return body;
    throw failure('unexpected_answer', path);
  }
  const { type } = (body ?? {}) as { type?: unknown };
  const isKnownPath = String(type).endsWith(':not-found');
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
