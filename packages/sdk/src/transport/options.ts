import type { OperationId } from '@resilience-kit/contract';
import { ConfigurationError, type ResilienceError } from '../errors/resilience-error.ts';
import type { AnswerIssue } from '../errors/unexpected-answer-error.ts';
import { parseBaseUrl } from './base-url.ts';
import { pause } from './pause.ts';

/** Looks at an answer and names what does not follow the contract; see `@resilience-kit/sdk/validate`. */
export type Validator = (operation: OperationId, answer: unknown) => readonly AnswerIssue[];

/** One attempt that ended, for logs and measurements. It holds neither the query, nor headers, nor the answer. */
export interface Attempt {
  readonly operation: OperationId;
  readonly method: string;
  /** The path, without host and query: what a person searched for does not belong in logs. */
  readonly path: string;
  /** Which attempt of the call, from 1. */
  readonly attempt: number;
  /** How long it took, milliseconds. */
  readonly duration: number;
  /** The status, when an answer came. */
  readonly status?: number | undefined;
  /** What went wrong, when the call ended with this attempt. */
  readonly error?: ResilienceError;
  /** Milliseconds until the next attempt, when there is one. */
  readonly retryIn?: number;
  /** The `X-Request-Id` that was sent, when one was. */
  readonly requestId?: string | undefined;
}

/** Clock and chance, replaceable so that tests neither sleep nor vary. */
export interface Timing {
  /** Waits; rejects with the signal's reason when aborted. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 (inclusive) to 1 (exclusive). */
  random(): number;
}

/** How requests are made. */
export interface TransportOptions {
  /** Where the API is: `https://api.example`, with a path if it has one; in a page also a path on its own host (`/help-api`). */
  readonly baseUrl: string | URL;
  /** The language wanted (BCP 47), sent as `Accept-Language`. A call's own `lang` wins. Without it the browser's languages are sent. */
  readonly language?: 'uk' | 'en' | (string & {}) | undefined;
  /** Replaces the platform's `fetch`. It is called with a `Request`. */
  readonly fetch?: ((input: Request, init?: RequestInit) => Promise<Response>) | undefined;
  /** How long one attempt may wait for the answer to begin, milliseconds. Default 10,000. A slow body has until `totalTimeout`. */
  readonly timeout?: number | undefined;
  /** How long the whole call may take with all its attempts and waits, milliseconds. Default 30,000. */
  readonly totalTimeout?: number | undefined;
  /** How many more times a failed request is tried. Default 2. */
  readonly maxRetries?: number | undefined;
  /**
   * Headers for every request, such as `Authorization`. In browsers each one costs a preflight request per address.
   * Requests with headers of yours never leave the origin of `baseUrl`, whatever the server redirects to.
   */
  readonly headers?: HeadersInit | undefined;
  /** Who is asking, for the operator's logs: sent as part of `User-Agent`, where the platform lets us (not in browsers). */
  readonly clientName?: string | undefined;
  /**
   * Whether to send an `X-Request-Id`, the same for all attempts of a call. Default: outside browsers only, since there
   * it would cost a preflight.
   */
  readonly requestIds?: boolean | undefined;
  /** Checks every answer against the contract, for tests and nightly jobs; see `@resilience-kit/sdk/validate`. */
  readonly validate?: Validator | undefined;
  /** Told of every attempt when it has ended. What it throws is ignored. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
  /** Replaces clock and chance in tests. */
  readonly timing?: Partial<Timing> | undefined;
}

/** What one call may have otherwise than the client. */
export interface RequestOptions {
  /** Ends the call, with all its attempts and following pages, with a `RequestAbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Headers for this call; they win over the client's. */
  readonly headers?: HeadersInit | undefined;
  /** Milliseconds; see {@link TransportOptions.timeout}. */
  readonly timeout?: number | undefined;
  /** Milliseconds; see {@link TransportOptions.totalTimeout}. For a list: for each page. */
  readonly totalTimeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  /** Sent as `X-Request-Id`, for example to continue a trace of yours. */
  readonly requestId?: string | undefined;
}

/** The options with their defaults, checked. */
export interface Settings {
  readonly baseUrl: string;
  readonly language: string | undefined;
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>;
  readonly limits: Limits;
  readonly headers: Headers;
  readonly inBrowser: boolean;
  readonly clientName: string | undefined;
  readonly requestIds: boolean;
  readonly validate: Validator | undefined;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly timing: Timing;
}

/** How long and how often. */
export interface Limits {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
}

/** Timers count in 32 bits; a longer one fires at once. */
const LONGEST_TIMER = 2_147_483_647;

export function readOptions(options: TransportOptions): Settings {
  const inBrowser = typeof document === 'object' || 'importScripts' in globalThis;
  return {
    baseUrl: parseBaseUrl(options.baseUrl),
    language: options.language,
    // Looked up at each call, so that a `fetch` that is replaced later is the one used.
    fetch: options.fetch ?? ((request, init) => globalThis.fetch(request, init)),
    limits: readLimits(options, { timeout: 10_000, totalTimeout: 30_000, maxRetries: 2 }),
    headers: readHeaders(options.headers),
    inBrowser,
    clientName: options.clientName,
    requestIds: options.requestIds ?? !inBrowser,
    validate: options.validate,
    onAttempt(attempt) {
      try {
        options.onAttempt?.(attempt);
      } catch {
        // A logger that fails must not take the answer away.
      }
    },
    timing: { pause: options.timing?.pause ?? pause, random: options.timing?.random ?? Math.random },
  };
}

/** The limits of a call over those of the client. */
export function readLimits(given: Pick<RequestOptions, keyof Limits>, defaults: Limits): Limits {
  const maxRetries = given.maxRetries ?? defaults.maxRetries;
  if (!Number.isInteger(maxRetries) || maxRetries < 0) {
    throw new ConfigurationError(`\`maxRetries\` is ${maxRetries}; it must be a whole number from 0.`);
  }
  const milliseconds = (name: 'timeout' | 'totalTimeout') => {
    const value = given[name] ?? defaults[name];
    if (!(value > 0)) throw new ConfigurationError(`\`${name}\` is ${value}; it must be above 0.`);
    return Math.min(value, LONGEST_TIMER);
  };
  return { timeout: milliseconds('timeout'), totalTimeout: milliseconds('totalTimeout'), maxRetries };
}

export function readHeaders(given: HeadersInit | undefined): Headers {
  try {
    return new Headers(given);
  } catch (cause) {
    throw new ConfigurationError('`headers` holds a name or a value that HTTP does not allow.', { cause });
  }
}
