import { attempt, type DirectFailure } from './attempt.ts';
import { type DirectParameters, directGet } from './direct-get.ts';
import type { PageClientOptions } from './page-client-types.ts';

/** The answer to something that was put. */
export interface PutAnswer<T> {
  /** 201 when it is new, 200 when it was there already. */
  readonly status: number;
  readonly body: T;
}

/** Requests to the paths of the API, for components that need one or two of them. */
export interface DirectRequests {
  /** Asks for what is at a path, such as `/v1/figures/…`. The path is sent as it is: encode what comes from outside. */
  get<T>(path: string, parameters?: DirectParameters, signal?: AbortSignal): Promise<T>;
  /** Puts something there, as JSON. It may arrive twice, so it has to be the same each time. */
  put<T>(path: string, body: unknown, signal?: AbortSignal): Promise<PutAnswer<T>>;
}

/** How long one attempt to put something may take, milliseconds: what people wrote goes up slowly on an old network. */
const PUT_TIMEOUT = 20_000;

/**
 * The requests of a page, with nothing but `fetch`. A broken connection gets one quick second try. Errors carry the
 * `code`s of the whole client's: `connection`, `timeout`, `aborted`, `unexpected_answer` when something else than the API
 * answered, `not_found`, `rate_limited` (with `retryAfter`, seconds), `server_error`; and where something was put also
 * `conflict`, `gone` and `payload_too_large`.
 */
export function directRequests(options: PageClientOptions): DirectRequests {
  return {
    get: (path, parameters = {}, signal) => directGet(options, path, parameters, signal),
    async put<T>(path: string, body: unknown, signal?: AbortSignal): Promise<PutAnswer<T>> {
      const json = JSON.stringify(body);
      let status = NaN;
      const fetch = async (question: Request) => {
        status = NaN;
        // Not followed when it is sent elsewhere: that is the sign-in page of a network, or a mistake.
        const request = new Request(question, { method: 'PUT', body: json, redirect: 'manual' });
        request.headers.set('content-type', 'application/json');
        const response = await options.fetch(request);
        ({ status } = response);
        return response;
      };
      try {
        return { body: await attempt<T>({ ...options, fetch }, path, signal, PUT_TIMEOUT), status };
      } catch (error) {
        const failure = error as DirectFailure;
        if (failure.code === 'server_error') failure.code = codeOf(status);
        throw failure;
      }
    },
  };
}

function codeOf(status: number): string {
  // 0 is how a browser shows a redirect that is not followed.
  return status < 400 ? 'unexpected_answer' : (codes[status] ?? 'server_error');
}

/** The statuses that only something that is put meets. */
const codes: Readonly<Record<number, string>> = {
  401: 'authentication',
  403: 'permission',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'bad_request',
};
