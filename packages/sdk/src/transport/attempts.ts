import ky, { isHTTPError, isTimeoutError } from 'ky';
import type { Limits } from './options.ts';

/** What to send, and how long and how often to try. */
export interface AttemptPlan {
  readonly url: string;
  readonly init: RequestInit & { readonly method: string };
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
  /** Whether sending it twice does no more than sending it once. */
  readonly mayRepeat: boolean;
  /** Makes one attempt. */
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>;
  /** Called after an attempt that failed, when another is allowed: waits for its time, or says that there is no point in it. */
  readonly waitForRetry: (failure: AttemptFailure) => Promise<boolean>;
}

/** Why an attempt failed: an answer with an error status, the time was over, or no answer came. */
export interface AttemptFailure {
  readonly response?: Response;
  /** The body of the answer: parsed JSON, text, or `undefined`. */
  readonly body?: unknown;
  readonly timedOut: boolean;
  readonly cause: unknown;
}

/** How the last attempt ended: with a successful answer and its whole body, or with a failure. */
export type AttemptOutcome =
  | { readonly response: Response; readonly text: string; readonly failure?: undefined }
  | { readonly failure: AttemptFailure };

/** Sends a request until it is answered or there is no point in trying again. It never rejects. */
export async function attempt(plan: AttemptPlan): Promise<AttemptOutcome> {
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
