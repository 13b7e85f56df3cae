import { ResilienceError } from '../errors/resilience-error.ts';
import { isRetriedStatus } from '../errors/retried-status.ts';
import type { AttemptAnswer, AttemptFailure, SendAttempts } from './attempts.ts';
import { errorFor } from './failure.ts';
import { throughMiddleware } from './middleware.ts';
import type { Settings } from './options.ts';
import type { Prepared } from './prepare.ts';
import { heldTo, stayingOnHost } from './redirects.ts';
import { readRetryAfter, waitBeforeRetry } from './retry.ts';
import { askConditionally } from '../caching/conditional.ts';

/** One attempt that ended, as it is logged. It holds neither the query, nor headers, nor the answer. */
export interface Attempt {
  /** The operation of the contract, such as `listServices`. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** The path, without host and query: what a person searched for does not belong in logs. */
  readonly path: string;
  /** Which attempt of the call, from 1. */
  readonly attempt: number;
  /** How long it took, milliseconds. */
  readonly duration: number;
  /** The status, when an answer came. */
  readonly status: number | undefined;
  /** Milliseconds until the next attempt, when there is one. */
  readonly retryIn?: number;
  /** The `X-Request-Id` that was sent, when one was. */
  readonly requestId: string | undefined;
}

/** Sends what is ready until it is answered, or rejects with a {@link ResilienceError}. */
export async function send(
  settings: Settings,
  attempt: SendAttempts,
  prepared: Prepared,
  signal: AbortSignal | undefined,
): Promise<AttemptAnswer> {
  const { operation, method, path, limits, requestId } = prepared;
  const { logger, timing } = settings;
  const startedAt = performance.now();
  let attemptStartedAt = startedAt;
  let attempts = 0;

  const report = (level: 'debug' | 'info', status: number | undefined, retryIn?: number) => {
    const duration = performance.now() - attemptStartedAt;
    const details: Attempt = { operation, method, path, attempt: attempts, duration, status, requestId };
    const outcome = status ?? 'no answer';
    logger[level](
      `${method} ${path}: ${outcome}${retryIn === undefined ? '' : `, trying again in ${Math.round(retryIn)} ms`}`,
      retryIn === undefined ? details : { ...details, retryIn },
    );
  };

  const waitForRetry = async ({ response, cause }: AttemptFailure): Promise<boolean> => {
    if (signal?.aborted || cause instanceof ResilienceError) return false;
    if (response && !isRetriedStatus(response.status)) return false;
    const retryAfter = response && readRetryAfter(response.headers, Date.now());
    const retryIn = waitBeforeRetry(attempts, timing.random(), retryAfter);
    const remaining = limits.totalTimeout - (performance.now() - startedAt);
    if (retryIn === undefined || retryIn >= remaining) return false;
    report('info', response?.status, retryIn);
    await timing.pause(retryIn, signal);
    return true;
  };

  const sendOnce = (request: Request, init?: RequestInit): Promise<Response> => {
    attempts++;
    attemptStartedAt = performance.now();
    const toNetwork = (changed: Request) => {
      const last = heldTo(request, changed);
      return settings.turns.take(last.signal, () => settings.fetch(last, init));
    };
    return throughMiddleware(settings.middleware, { operation, attempt: attempts }, toNetwork)(request);
  };

  const sendWith = (etag: string | undefined) => {
    const headers = etag === undefined ? prepared.headers : new Headers(prepared.headers);
    if (etag !== undefined) headers.set('if-none-match', etag);
    return attempt({
      url: prepared.url,
      init: {
        method,
        headers,
        // A middleware may add a key.
        redirect: prepared.hasOwnHeaders || settings.middleware.length > 0 || method !== 'GET' ? 'manual' : 'follow',
        // No cookies: the API has none, and those of the page are nobody's business. Some servers' fetch refuses the option.
        ...(settings.inBrowser && { credentials: 'omit' }),
        ...(prepared.body !== undefined && { body: prepared.body }),
      },
      signal,
      limits,
      mayRepeat: prepared.mayRepeat,
      asStream: prepared.asStream,
      fetch: stayingOnHost(sendOnce),
      waitForRetry,
    });
  };

  const key = cacheKey(settings, prepared);
  const outcome =
    key !== undefined && settings.cache
      ? await askConditionally(settings.cache, key, sendWith)
      : await sendWith(undefined);
  report(outcome.failure ? 'info' : 'debug', (outcome.failure ?? outcome).response?.status);
  if (!outcome.failure) return outcome;
  throw errorFor(outcome.failure, {
    request: `${method} ${path}`,
    host: new URL(settings.baseUrl).host,
    forOneRecord: prepared.forOneRecord,
    signal,
    requestId,
    attempts,
    elapsed: performance.now() - startedAt,
  });
}

/** Under what an answer may be kept. What is asked for with headers of the caller's, which may be keys, is kept for nobody else. */
function cacheKey({ scope }: Settings, { sharedKey, url, headers, hasOwnHeaders }: Prepared): string | undefined {
  if (sharedKey === undefined) return undefined;
  const key = `${headers.get('accept')} ${headers.get('accept-language') ?? ''} ${url}`;
  return hasOwnHeaders ? `${scope} ${key}` : key;
}
