import type { Problem } from '@resilience-kit/contract';

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
  | { delay: Promise<unknown> };

/** Which requests a failure is for. */
export interface FailureScope {
  /** Only requests to this path, such as `/v1/search`. Default: any. */
  path?: string;
  /** How many requests fail, `Infinity` for all from now on. Default 1. */
  times?: number;
}

/** The failure as `fetch` shows it; `undefined` when the answer is to come as usual. */
export async function play(failure: FakeFailure, signal: AbortSignal): Promise<Response | undefined> {
  if ('networkError' in failure) throw new TypeError('fetch failed');
  if ('replyLost' in failure) return undefined;
  if ('captivePortal' in failure) {
    const page = '<!doctype html><title>Wi-Fi</title><p>Увійдіть, щоб користуватися мережею';
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  if ('brokenJson' in failure) {
    return new Response('{"contents": [{"id": "', { headers: { 'content-type': 'application/json' } });
  }
  if ('delay' in failure) {
    await Promise.race([failure.delay.catch(() => undefined), aborted(signal)]);
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

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  });
}
