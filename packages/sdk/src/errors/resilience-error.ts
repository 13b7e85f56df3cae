import { isBranded, isError } from './branded.ts';

/**
 * Every error that the SDK throws on purpose. The message tells what happened and what to do next; it never holds
 * what a person searched for, nor any header.
 *
 * Tell errors apart by `instanceof`, which also knows the errors of another copy of the SDK in the same program, or by `code`.
 */
export abstract class ResilienceError extends Error {
  /** What the class is called in every copy of the SDK. */
  static readonly brand: string = 'ResilienceError';

  readonly [isError] = true;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(this, value);
  }

  /** A stable short name of what happened, such as `not_found`; it does not change between versions. */
  abstract readonly code: string;

  /** Whether the same call may well succeed later, without anything being put right first. */
  readonly retryable: boolean = false;
}

/** The client was set up with something it cannot work with: a `baseUrl` that is no web address, a negative timeout. */
export class ConfigurationError extends ResilienceError {
  static override readonly brand: string = 'ConfigurationError';
  override readonly name = 'ConfigurationError';
  readonly code = 'configuration';
}

/**
 * The call could not be made into a request, so nothing was sent: an identifier that is empty or would change the path
 * (`..`, `/`, `?`, `#`), a number that is not finite, or a next page when there is none.
 */
export class InvalidRequestError extends ResilienceError {
  static override readonly brand: string = 'InvalidRequestError';
  override readonly name = 'InvalidRequestError';
  readonly code = 'invalid_request';
}

/** No answer came: no network, the address does not resolve, the connection broke, or the browser blocked the request. */
export class ConnectionError extends ResilienceError {
  static override readonly brand: string = 'ConnectionError';
  override readonly name = 'ConnectionError';
  readonly code = 'connection';
  /** True when the device itself says that it has no network. False where that cannot be known, as in Node. */
  readonly offline: boolean;

  constructor(message: string, options: ErrorOptions & { offline: boolean }) {
    super(message, options);
    this.offline = options.offline;
  }

  override readonly retryable = true;
}

/** The answer did not come within `timeout` (one attempt) or `totalTimeout` (all attempts and the waits between). */
export class TimeoutError extends ResilienceError {
  static override readonly brand: string = 'TimeoutError';
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';

  override readonly retryable = true;
}

/**
 * The caller's own `signal` ended the call. Named as the platform names it, so code that ignores aborted fetches
 * ignores this too. `cause` is the signal's reason.
 */
export class AbortError extends ResilienceError {
  static override readonly brand: string = 'AbortError';
  override readonly name = 'AbortError';
  readonly code = 'aborted';
}
