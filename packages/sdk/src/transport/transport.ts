import type { OperationId } from '@resilience-kit/contract';
import { ResilienceError } from '../errors/resilience-error.ts';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';
import { type Answered, parseBody } from './answer.ts';
import type { AttemptFailure, SendAttempts } from './attempts.ts';
import { abortedError, errorFor } from './failure.ts';
import { headersOf } from './headers.ts';
import { type RequestOptions, type Settings, type TransportOptions, readLimits, readOptions } from './options.ts';
import { buildPath } from './path.ts';
import { type QueryValue, buildQuery } from './query.ts';
import { stayingOnHost } from './redirects.ts';
import { isRetriedStatus, readRetryAfter, waitBeforeRetry } from './retry.ts';

/** One request to the API, before it is sent. */
export interface Call<T> {
  readonly operation: OperationId;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** The segments of the path; each is encoded, and refused when it could lead elsewhere. */
  readonly path: readonly string[];
  readonly parameters?: Readonly<Record<string, QueryValue>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Makes it safe to send a POST again: without it a POST is tried once. A PUT says where it goes, and needs none. */
  readonly idempotencyKey?: string;
  /** Whether one record is asked for, so that 404 means that the record is missing and not the endpoint. */
  readonly forOneRecord?: boolean;
  readonly options?: RequestOptions | undefined;
  /** Makes the parsed body into the answer; `undefined` when it is not what was asked for. */
  readonly read: (body: unknown) => T | undefined;
}

/**
 * Sends requests: retries what may be retried, stops at the time limits, stays on the host of `baseUrl`, and turns
 * everything that goes wrong into a {@link ResilienceError}. It keeps nothing between calls.
 *
 * Each resource class takes one, for programs that need a single resource: `new Search(new Transport({ baseUrl }, attemptsWithFetch))`.
 */
export class Transport {
  readonly #settings: Settings;
  readonly #attempt: SendAttempts;

  /**
   * `attempt` is what makes the attempts: `attemptsWithFetch`, small, for pages; or `attemptsWithKy`, as in
   * `ResilienceClient`. A parameter and not an option with a default, so that a bundle holds only one of them.
   *
   * @throws ConfigurationError when an option cannot be used.
   */
  constructor(options: TransportOptions, attempt: SendAttempts) {
    this.#settings = readOptions(options);
    this.#attempt = attempt;
  }

  /** Where requests go, without a slash at the end. */
  get baseUrl(): string {
    return this.#settings.baseUrl;
  }

  /** Sends one call and gives its answer, or rejects with a {@link ResilienceError}. */
  async request<T>(call: Call<T>): Promise<Answered<T>> {
    const { baseUrl, limits: defaults, onAttempt, timing, fetch, inBrowser } = this.#settings;
    const { operation, method = 'GET', options = {}, parameters = {} } = call;
    const signal = options.signal ?? undefined;
    const path = buildPath(call.path);
    const request = `${method} ${path}`;
    const url = baseUrl + path + buildQuery(parameters);
    const limits = readLimits(options, defaults);
    const { headers, hasOwn, requestId } = headersOf(this.#settings, options, parameters.lang as string | undefined);
    if (call.body !== undefined) headers.set('content-type', 'application/json');
    if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
    if (signal?.aborted) throw abortedError(request, signal);

    const startedAt = performance.now();
    let attemptStartedAt = startedAt;
    let attempts = 0;

    const report = (outcome: { status?: number | undefined; error?: ResilienceError; retryIn?: number }) =>
      onAttempt({
        operation,
        method,
        path,
        attempt: attempts,
        duration: performance.now() - attemptStartedAt,
        requestId,
        ...outcome,
      });

    const waitForRetry = async ({ response, cause }: AttemptFailure): Promise<boolean> => {
      if (signal?.aborted || cause instanceof ResilienceError) return false;
      if (response && !isRetriedStatus(response.status)) return false;
      const retryAfter = response && readRetryAfter(response.headers, Date.now());
      const retryIn = waitBeforeRetry(attempts, timing.random(), retryAfter);
      const remaining = limits.totalTimeout - (performance.now() - startedAt);
      if (retryIn === undefined || retryIn >= remaining) return false;
      report({ retryIn, status: response?.status });
      await timing.pause(retryIn, signal);
      return true;
    };

    const outcome = await this.#attempt({
      url,
      init: {
        method,
        headers,
        redirect: hasOwn || method !== 'GET' ? 'manual' : 'follow',
        // No cookies: the API has none, and those of the page are nobody's business. Some servers' fetch refuses the option.
        ...(inBrowser && { credentials: 'omit' }),
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      },
      signal,
      limits,
      mayRepeat: method !== 'POST' || call.idempotencyKey !== undefined,
      fetch: stayingOnHost((input, init) => {
        attempts++;
        attemptStartedAt = performance.now();
        return fetch(input, init);
      }),
      waitForRetry,
    });
    const status = (outcome.failure ?? outcome).response?.status;
    try {
      if (outcome.failure) {
        const elapsed = performance.now() - startedAt;
        const { host } = new URL(baseUrl);
        const { forOneRecord = false } = call;
        throw errorFor(outcome.failure, { request, host, forOneRecord, signal, requestId, attempts, elapsed });
      }
      const answered = this.#read(call, request, outcome.response, outcome.text, requestId);
      report({ status });
      return answered;
    } catch (error) {
      report({ status, error: error as ResilienceError });
      throw error;
    }
  }

  /** Parses a successful answer, and takes it only when it is what was asked for. */
  #read<T>(
    { operation, read }: Call<T>,
    request: string,
    answer: Response,
    text: string,
    sentId?: string,
  ): Answered<T> {
    const { status, headers } = answer;
    const response = { status, headers, requestId: headers.get('x-request-id') ?? sentId };
    const data = read(parseBody(text, response, request));
    if (data === undefined) {
      throw new UnexpectedAnswerError(
        `${request} was answered with JSON that is not what was asked for. Check \`baseUrl\`.`,
        { reason: 'shape', status },
      );
    }
    const issues = this.#settings.validate?.(operation, data) ?? [];
    if (issues[0]) {
      throw new UnexpectedAnswerError(
        `The answer to ${request} does not follow the contract in ${issues.length} places, first: ` +
          `${issues[0].pointer} ${issues[0].message}. Tell the operator of the API.`,
        { reason: 'invalid', status, issues },
      );
    }
    return { data, response };
  }
}
