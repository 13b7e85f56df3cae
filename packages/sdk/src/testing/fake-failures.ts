import type { Problem } from '@resilience-kit/contract';
import type { FakeTiming } from './fake-api-options.ts';

/** Something that goes wrong instead of, or before, the answer. */
export type FakeFailure =
  /** An error status with a problem, or with any other body. */
  | { status: number; problem?: Partial<Problem>; body?: string; headers?: Record<string, string> }
  /** No answer at all, as without a network. */
  | { networkError: true }
  /** The sign-in page of a public Wi-Fi: status 200 and HTML. */
  | { captivePortal: true }
  /** The request is heeded as usual, and what it put is stored, but the connection breaks before the answer is here. */
  | { replyLost: true }
  /** The body ends in the middle of the JSON. */
  | { brokenJson: true }
  /** The answer comes as usual, but not before the promise is settled; an abort ends the wait. */
  | { delay: Promise<unknown> }
  /** The answer comes as usual, but so many milliseconds later, by `timing`; an abort ends the wait. */
  | { slow: number }
  /** A server that knows HSDS 3 alone: nothing under `/v1`, no page fields, `null` where it has nothing. */
  | { foreignHsds: true };

/** Which requests a failure is for. */
export interface FailureScope {
  /** Only requests to this path, such as `/v1/search`, or to those below it: `/v1/intakes/*`. Default: any. */
  path?: string;
  /** Only requests with this method, such as `PUT`. Default: any. */
  method?: string;
  /** How many requests fail, `Infinity` for all from now on. Default 1; of faults with a name see `faults`. */
  times?: number;
}

/** Whether a failure is for a request. */
export function isFor(
  { path, method }: FailureScope,
  request: { readonly path: string; readonly method: string },
): boolean {
  const isThere = path?.endsWith('*') ? request.path.startsWith(path.slice(0, -1)) : request.path === path;
  return (path === undefined || isThere) && (method === undefined || request.method === method.toUpperCase());
}

/** The failure as `fetch` shows it; `undefined` when the answer is to come as usual. */
export async function play(
  failure: FakeFailure,
  signal: AbortSignal,
  { pause }: FakeTiming,
): Promise<Response | undefined> {
  if ('networkError' in failure) throw networkError();
  if ('replyLost' in failure || 'foreignHsds' in failure) return undefined;
  if ('captivePortal' in failure) {
    const page = '<!doctype html><title>Wi-Fi</title><p>Увійдіть, щоб користуватися мережею';
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  if ('brokenJson' in failure) {
    return new Response('{"contents": [{"id": "', { headers: { 'content-type': 'application/json' } });
  }
  if ('slow' in failure || 'delay' in failure) {
    const over = 'slow' in failure ? pause(failure.slow, signal) : failure.delay.catch(() => undefined);
    await Promise.race([over, aborted(signal)]);
    signal.throwIfAborted();
    return undefined;
  }
  const { status, body, headers, problem } = failure;
  return body === undefined
    ? problemResponse({ status, ...problem }, headers)
    : new Response(body, { status, headers: headers ?? {} });
}

/** Problem details as the API sends them. */
export function problemResponse(
  problem: Partial<Problem> & { status: number },
  headers?: Record<string, string>,
): Response {
  const complete: Problem = {
    type: `urn:resilience-kit:problem:${problem.status === 429 ? 'rate-limited' : problem.status < 500 ? 'invalid-parameter' : 'internal'}`,
    title: `Status ${problem.status}`,
    detail: 'Scripted by the test.',
    request_id: 'fake-request',
    ...problem,
  };
  return new Response(JSON.stringify(complete), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** Waits by the clock of the platform. */
export const realTiming: FakeTiming = {
  pause: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }),
};

/** What `fetch` rejects with without a network; by `code` and `errno` MSW knows that it is no fault of its handler. */
export function networkError(): TypeError {
  return Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET', errno: -104 });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  });
}
