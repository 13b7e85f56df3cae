import { attempt, type DirectFailure } from './attempt.ts';
import type { PageClientOptions } from './page-client-types.ts';

/** The answer to something that was put. */
export interface PutAnswer<T> {
  /** 201 when it is new, 200 when it was there already. */
  readonly status: number;
  /** What the server said to it. */
  readonly body: T;
}

/** How long an attempt may take however little is put, milliseconds. */
const TIMEOUT = 20_000;
/** And how much longer for each byte: on an old network two to three kilobytes a second go up. */
const TIMEOUT_PER_BYTE = 0.45;

/**
 * Puts something at a path of the API, as JSON, with nothing but `fetch`. It may arrive twice, for a broken connection gets
 * one quick second try: so it has to be the same each time. The path is sent as it is: encode what comes from outside.
 *
 * Errors carry the `code`s of the whole client's, as those of `directRequests` do, and also `conflict`, `gone` and
 * `payload_too_large`; with `errors`, where the server says what is wrong.
 */
export async function directPut<T>(
  options: PageClientOptions,
  path: string,
  content: unknown,
  signal?: AbortSignal,
): Promise<PutAnswer<T>> {
  const json = JSON.stringify(content);
  let status = NaN;
  let problem: unknown;
  const fetch = async (question: Request) => {
    status = NaN;
    // Not followed when it is sent elsewhere: that is the sign-in page of a network, or a mistake.
    const request = new Request(question, { method: 'PUT', body: json, redirect: 'manual' });
    request.headers.set('content-type', 'application/json');
    const response = await options.fetch(request);
    ({ status } = response);
    if (status === 400)
      problem = await response
        .clone()
        .json()
        .catch(() => undefined);
    return response;
  };
  try {
    const timeout = TIMEOUT + json.length * TIMEOUT_PER_BYTE;
    return { body: await attempt<T>({ ...options, fetch }, path, signal, timeout), status };
  } catch (error) {
    const failure = error as DirectFailure;
    if (failure.code === 'server_error') failure.code = codeOf(status);
    const { errors } = (problem ?? {}) as { errors?: unknown };
    if (errors) failure.errors = errors;
    throw failure;
  }
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
  422: 'bad_request',
};
