import ky, { isHTTPError, isTimeoutError } from 'ky';
import { type AttemptFailure, type AttemptOutcome, type AttemptPlan, isAnswer } from './attempts.ts';
import { readText } from './read-text.ts';

/** Attempts made by ky, for programs that use it anyway; with our limits and our rules for what is tried again in the place of its own. */
export async function attemptsWithKy(plan: AttemptPlan): Promise<AttemptOutcome> {
  const deadline = performance.now() + plan.limits.totalTimeout;
  const retries = { left: plan.limits.retry };
  for (;;) {
    try {
      const response = await ask(plan, retries, deadline);
      if (plan.asStream) return { response, text: '' };
      const read = await textOf(response, plan, deadline);
      if ('text' in read) return { response, text: read.text };
      // A connection that breaks in the middle of the body is tried again like any other.
      if (!plan.mayRepeat || retries.left === 0 || !(await plan.waitForRetry(read.failure))) return read;
      retries.left -= 1;
    } catch (error) {
      return { failure: toFailure(error) };
    }
  }
}

/** An answer without its body. That is read afterwards: for a hook that reads it ky would copy every body. */
function ask(plan: AttemptPlan, retries: { left: number }, deadline: number): Promise<Response> {
  const { limits, mayRepeat } = plan;
  return ky(plan.url, {
    ...plan.init,
    signal: plan.signal ?? null,
    timeout: limits.timeout,
    totalTimeout: Math.max(1, deadline - performance.now()),
    fetch: plan.fetch as typeof globalThis.fetch,
    throwHttpErrors: (status) => !isAnswer({ status }),
    retry: {
      limit: retries.left,
      methods: mayRepeat ? [plan.init.method] : [],
      // The wait is over when `shouldRetry` answers.
      shouldRetry: async ({ error }) => {
        const again = await plan.waitForRetry(toFailure(error));
        if (again) retries.left -= 1;
        return again;
      },
      delay: () => 0,
    },
  });
}

/** The body, until the deadline or the caller's abort: a `fetch` that was given may heed neither. */
async function textOf(
  response: Response,
  { signal, limits }: AttemptPlan,
  deadline: number,
): Promise<{ text: string } | { failure: AttemptFailure }> {
  const reading = new AbortController();
  const time = { over: false };
  const abort = () => reading.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(
    () => {
      time.over = true;
      reading.abort();
    },
    Math.max(0, deadline - performance.now()),
  );
  try {
    return { text: await readText(response, limits.largestAnswer, reading.signal) };
  } catch (cause) {
    return { failure: { timedOut: time.over, cause: time.over ? undefined : cause } };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function toFailure(error: unknown): AttemptFailure {
  if (isHTTPError(error)) return { response: error.response, body: error.data, timedOut: false, cause: undefined };
  if (isTimeoutError(error)) return { timedOut: true, cause: undefined };
  // ky's wrapper holds the request with its headers; what it wraps is the platform's own error.
  const wraps = error instanceof Error && error.name === 'NetworkError' && error.cause !== undefined;
  return { timedOut: false, cause: wraps ? error.cause : error };
}
