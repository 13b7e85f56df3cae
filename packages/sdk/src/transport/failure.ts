import { apiErrorFor } from '../errors/api-error.ts';
import { ConnectionError, AbortError, ResilienceError, TimeoutError } from '../errors/resilience-error.ts';
import type { AttemptFailure } from './attempts.ts';
import { readRetryAfter } from './retry.ts';

/** What an error has to tell about the call that failed. */
export interface FailedCall {
  /** Method and path, without the query. */
  readonly request: string;
  readonly host: string;
  readonly forOneRecord: boolean;
  readonly signal: AbortSignal | undefined;
  readonly requestId: string | undefined;
  readonly attempts: number;
  /** Milliseconds since the call began. */
  readonly elapsed: number;
}

/** The error that the caller gets for a call whose last attempt failed. */
export function errorFor({ response, body, timedOut, cause }: AttemptFailure, call: FailedCall): ResilienceError {
  if (cause instanceof ResilienceError) return cause;
  const { request, signal, host } = call;
  if (signal?.aborted) return abortedError(request, signal);
  if (response) {
    const { status, headers } = response;
    const requestId = headers.get('x-request-id') ?? requestIdIn(body) ?? call.requestId;
    const retryAfter = readRetryAfter(headers, Date.now());
    return apiErrorFor({ status, headers, body, request, requestId, retryAfter, forOneRecord: call.forOneRecord });
  }
  const attempts = `${call.attempts} attempt${call.attempts === 1 ? '' : 's'}`;
  if (timedOut) {
    return new TimeoutError(
      `${request}: no complete answer from ${host} within ${(call.elapsed / 1_000).toFixed(1)} s, ${attempts}. ` +
        'Try again, or allow more with `timeout` and `totalTimeout`.',
    );
  }
  const offline = (globalThis as { navigator?: Partial<Navigator> }).navigator?.onLine === false;
  return new ConnectionError(
    offline
      ? `${request}: this device is offline. Try again when the network is back.`
      : `${request}: no connection to ${host}${systemCode(cause)}, ${attempts}. ` +
          'Check the network and `baseUrl`; in a page also CORS and Content-Security-Policy (`connect-src`).',
    { cause, offline },
  );
}

export function abortedError(request: string, signal: AbortSignal | undefined): AbortError {
  return new AbortError(`${request} was ended by its signal. Nothing of it was used.`, {
    cause: signal?.reason,
  });
}

/** What Node's network errors carry inside, such as `ECONNREFUSED`. */
function systemCode(cause: unknown): string {
  const { code } = ((cause as Error | undefined)?.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? ` (${code})` : '';
}

function requestIdIn(body: unknown): string | undefined {
  const id = (body as { request_id?: unknown } | undefined)?.request_id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
