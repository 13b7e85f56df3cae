import type { AnyOperationId } from './operation.ts';
import { type AnswerCache, memoryCache } from '../caching/answer-cache.ts';
import { ConfigurationError } from '../errors/resilience-error.ts';
import type { AnswerIssue } from '../errors/validation-error.ts';
import { type Logger, type LogLevel, quietLogger } from '../logging/logger.ts';
import { parseBaseUrl } from './base-url.ts';
import { newIdentifier } from './new-identifier.ts';
import { fromEnvironment, isInBrowser } from './environment.ts';
import type { Middleware } from './middleware.ts';
import { pause } from './pause.ts';
import { Turns } from './turns.ts';

/** Looks at an answer and names what does not follow the contract; see `@resilience-kit/sdk/validate`. */
export type Validator = (operation: AnyOperationId, answer: unknown) => readonly AnswerIssue[];

/** Clock and chance, replaceable so that tests neither sleep nor vary. */
export interface Timing {
  /** Waits so many milliseconds; rejects with the signal's reason when aborted. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 (inclusive) to 1 (exclusive). */
  random(): number;
}

/** How requests are made. */
export interface TransportOptions {
  /**
   * Where the API is: `https://api.example`, with a path if it has one; in a page also a path on its own host (`/help-api`).
   * Default: `RK_API_URL` of the environment.
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * The key of an organization or of the operator, for publishing and for what is not public; sent as `Authorization: Bearer`.
   * Default: `RK_ACCESS_KEY` of the environment. In a page it is refused unless `allowKeyInBrowser` is set.
   */
  readonly apiKey?: string | undefined;
  /** Everybody who visits a page can read a key in it. Set this only where nobody but its owner can open the page. */
  readonly allowKeyInBrowser?: boolean | undefined;
  /**
   * The language wanted (BCP 47), sent as `Accept-Language`. A call's own `lang` wins. Default: `RK_LANGUAGE` of the
   * environment, else the browser's languages.
   */
  readonly language?: 'uk' | 'en' | (string & {}) | undefined;
  /** Replaces the platform's `fetch`. It is called with a `Request`. */
  readonly fetch?: ((input: Request, init?: RequestInit) => Promise<Response>) | undefined;
  /** How long one attempt may wait for the answer to begin, milliseconds. Default 10,000. A slow body has until `totalTimeout`. */
  readonly timeout?: number | undefined;
  /** How long the whole call may take with all its attempts and waits, milliseconds. Default 30,000. */
  readonly totalTimeout?: number | undefined;
  /** How many more times a failed request is tried. Default 2. */
  readonly retry?: number | undefined;
  /** The longest answer that is read, bytes after unpacking. Default 64 MB. Streams have no limit. */
  readonly largestAnswer?: number | undefined;
  /** What every attempt goes through, the first the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Where answers are kept to be asked about again with `If-None-Match`. Default: in memory; in browsers none, which keep them themselves. */
  readonly cache?: AnswerCache | false | undefined;
  /** Where log lines go. Default `console`. They hold neither queries, nor headers, nor answers. */
  readonly logger?: Logger | undefined;
  /** How much is logged. Default `warn`. */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Headers for every request. In browsers each one costs a preflight request per address.
   * Requests with headers of yours never leave the origin of `baseUrl`, whatever the server redirects to.
   */
  readonly headers?: HeadersInit | undefined;
  /** Who is asking, for the operator's logs: sent as part of `User-Agent`, where the platform lets us (not in browsers). */
  readonly userAgent?: string | undefined;
  /**
   * Whether to send an `X-Request-Id`, the same for all attempts of a call. Default: outside browsers only, since there
   * it would cost a preflight.
   */
  readonly requestIds?: boolean | undefined;
  /** Checks every answer against the contract, for tests and nightly jobs; see `@resilience-kit/sdk/validate`. */
  readonly validate?: Validator | undefined;
  /** Replaces clock and chance in tests. */
  readonly timing?: Partial<Timing> | undefined;
}

/** What one call may have otherwise than the client. */
export interface RequestOptions {
  /** Ends the call, with all its attempts and following pages, with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Headers for this call; they win over the client's. */
  readonly headers?: HeadersInit | undefined;
  /** Milliseconds; see {@link TransportOptions.timeout}. */
  readonly timeout?: number | undefined;
  /** Milliseconds; see {@link TransportOptions.totalTimeout}. For a list: for each page. */
  readonly totalTimeout?: number | undefined;
  /** See {@link TransportOptions.retry}. */
  readonly retry?: number | undefined;
  /** Sent as `X-Request-Id`, for example to continue a trace of yours. */
  readonly requestId?: string | undefined;
}

/** What a call that makes something may have besides. */
export interface CreateOptions extends RequestOptions {
  /**
   * What this change is known by, so that it is made once however often it is sent. One is made for each call by default, and
   * stays the same for all its attempts; give one of yours to repeat a call after a restart of the program.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a call that changes a record may have besides. */
export interface WriteOptions extends CreateOptions {
  /**
   * Changes the record only when it still has this ETag (`If-Match`), which `withResponse()` gives; `PreconditionFailedError`
   * otherwise.
   */
  readonly ifMatch?: string | undefined;
}

/** The options with their defaults, checked. */
export interface Settings {
  readonly baseUrl: string;
  readonly language: string | undefined;
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>;
  readonly limits: Limits;
  readonly headers: Headers;
  readonly inBrowser: boolean;
  readonly userAgent: string | undefined;
  readonly requestIds: boolean;
  readonly validate: Validator | undefined;
  readonly middleware: readonly Middleware[];
  readonly cache: AnswerCache | undefined;
  readonly logger: Logger;
  readonly timing: Timing;
  readonly turns: Turns;
  /** What tells this client from others: answers that only it may see are kept under it. */
  readonly scope: string;
}

/** How long, how often and how much. */
export interface Limits {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retry: number;
  readonly largestAnswer: number;
}

/** Timers count in 32 bits; a longer one fires at once. */
const LONGEST_TIMER = 2_147_483_647;

const DEFAULT_LIMITS: Limits = { timeout: 10_000, totalTimeout: 30_000, retry: 2, largestAnswer: 64 * 1024 * 1024 };

export function readOptions(options: TransportOptions): Settings {
  const inBrowser = isInBrowser();
  const headers = readHeaders(options.headers);
  const apiKey = options.apiKey ?? fromEnvironment('RK_ACCESS_KEY');
  if (apiKey !== undefined) {
    if (inBrowser && options.allowKeyInBrowser !== true) {
      throw new ConfigurationError(
        '`apiKey` is given in a page, where every visitor can read it. Keep it on a server of yours; where nobody else can open ' +
          'the page, set `allowKeyInBrowser`.',
      );
    }
    if (!/^[\x21-\x7e]+$/.test(apiKey)) {
      throw new ConfigurationError('`apiKey` holds a space, a line end or a letter that no key has. Copy it again.');
    }
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${apiKey}`);
  }
  return {
    baseUrl: parseBaseUrl(options.baseUrl ?? fromEnvironment('RK_API_URL')),
    language: options.language ?? fromEnvironment('RK_LANGUAGE'),
    // Looked up at each call, so that a `fetch` that is replaced later is the one used.
    fetch: options.fetch ?? ((request, init) => globalThis.fetch(request, init)),
    limits: readLimits(options, DEFAULT_LIMITS),
    headers,
    inBrowser,
    userAgent: options.userAgent,
    requestIds: options.requestIds ?? !inBrowser,
    validate: options.validate,
    middleware: options.middleware ?? [],
    cache: options.cache === false ? undefined : (options.cache ?? (inBrowser ? undefined : memoryCache())),
    logger: quietLogger(options.logger ?? console, options.logLevel ?? 'warn'),
    timing: { pause: options.timing?.pause ?? pause, random: options.timing?.random ?? Math.random },
    turns: new Turns(),
    scope: newIdentifier(),
  };
}

/** The limits of a call over those of the client. */
export function readLimits(given: Partial<Record<keyof Limits, number | undefined>>, defaults: Limits): Limits {
  const retry = given.retry ?? defaults.retry;
  if (!Number.isInteger(retry) || retry < 0) {
    throw new ConfigurationError(`\`retry\` is ${retry}; it must be a whole number from 0.`);
  }
  const above0 = (name: Exclude<keyof Limits, 'retry'>) => {
    const value = given[name] ?? defaults[name];
    if (!(value > 0)) throw new ConfigurationError(`\`${name}\` is ${value}; it must be above 0.`);
    return value;
  };
  const milliseconds = (name: 'timeout' | 'totalTimeout') => Math.min(above0(name), LONGEST_TIMER);
  return {
    timeout: milliseconds('timeout'),
    totalTimeout: milliseconds('totalTimeout'),
    retry,
    largestAnswer: above0('largestAnswer'),
  };
}

/**
 * Workers of Cloudflare take any text for the value of a header, and would send it as what no server reads.
 * @throws TypeError
 */
export function refuseUnsendable(value: string): void {
  if (/[^\t -~\u0080-\u00ff]/.test(value)) throw new TypeError('A header holds characters that HTTP does not allow.');
}

export function readHeaders(given: HeadersInit | undefined): Headers {
  try {
    const headers = new Headers(given);
    headers.forEach(refuseUnsendable);
    return headers;
  } catch (cause) {
    throw new ConfigurationError('`headers` holds a name or a value that HTTP does not allow.', { cause });
  }
}
