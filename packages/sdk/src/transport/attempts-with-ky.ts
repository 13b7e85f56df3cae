import ky, { isHTTPError, isTimeoutError } from 'ky';
import type { AttemptFailure, AttemptOutcome, AttemptPlan } from './attempts.ts';

/** Attempts made by ky, with our limits and our rules for what is tried again in the place of its own. */
export async function attemptsWithKy(plan: AttemptPlan): Promise<AttemptOutcome> {
  const { limits, mayRepeat, waitForRetry } = plan;
  let text = '';
  try {
    const response = await ky(plan.url, {
      ...plan.init,
      signal: plan.signal ?? null,
      timeout: limits.timeout,
      totalTimeout: limits.totalTimeout,
      fetch: plan.fetch as typeof globalThis.fetch,
      retry: {
        limit: limits.maxRetries,
        methods: mayRepeat ? [plan.init.method] : [],
        // The wait is over when `shouldRetry` answers.
        shouldRetry: ({ error }) => waitForRetry(toFailure(error)),
        delay: () => 0,
      },
      hooks: {
        afterResponse: [
          // Read here, so that a connection that breaks in the middle of the body is retried like any other.
          async ({ response, retryCount }) => {
            if (!response.ok) return undefined;
            try {
              text = await response.text();
              return undefined;
            } catch (error) {
              if (mayRepeat && retryCount < limits.maxRetries && (await waitForRetry(toFailure(error)))) {
                return ky.retry({ delay: 0 });
              }
              throw error;
            }
          },
        ],
      },
    });
    void response.body?.cancel().catch(() => undefined);
    return { response, text };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

function toFailure(error: unknown): AttemptFailure {
  if (isHTTPError(error)) return { response: error.response, body: error.data, timedOut: false, cause: undefined };
  if (isTimeoutError(error)) return { timedOut: true, cause: undefined };
  // ky's wrapper holds the request with its headers; what it wraps is the platform's own error.
  const wraps = error instanceof Error && error.name === 'NetworkError' && error.cause !== undefined;
  return { timedOut: false, cause: wraps ? error.cause : error };
}
