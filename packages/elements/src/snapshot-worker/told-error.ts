import { ResilienceError } from '@resilience-kit/sdk';

/** What the SDK knows of an answer with an error status, as far as a snapshot tells it. */
interface ErrorDetails {
  readonly status: number;
  readonly body: unknown;
  readonly request: string;
  readonly forOneRecord: boolean;
}

/** The SDK's codes for what a server may say instead of giving a file; the others are answers to writing. */
const CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'authentication',
  403: 'permission',
  404: 'not_found',
  410: 'gone',
  429: 'rate_limited',
  501: 'not_implemented',
};
const RETRIED: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Only what can be sent to the page, which tells errors apart by their `code`. */
class ToldError extends ResilienceError {
  readonly code: string;
  readonly status: number;
  override readonly retryable: boolean;
  readonly unsupported: boolean;

  constructor({ status, body, request, forOneRecord }: ErrorDetails) {
    const { detail } = (body ?? {}) as { detail?: string };
    super(`${request} was answered with ${status}${detail ? `: ${detail}` : ''}`);
    this.code = CODES[status] ?? (status >= 500 ? 'server_error' : 'api_error');
    this.status = status;
    this.retryable = RETRIED.includes(status);
    this.unsupported = status === 501 || (status === 404 && !forOneRecord);
  }
}

/** Takes the place of the SDK's function of this name in the worker's file: its classes, a kilobyte, would never leave it. */
export function apiErrorFor(details: ErrorDetails): ResilienceError {
  return new ToldError(details);
}
