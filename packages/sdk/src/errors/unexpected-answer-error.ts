import { ResilienceError } from './resilience-error.ts';

/**
 * Why an answer could not be used:
 * - `html`: a web page came instead of data, as from the sign-in page of a public Wi-Fi;
 * - `redirected`: the server sent us to another host, which the SDK never follows;
 * - `not_json`: the body is empty, cut short or something other than JSON;
 * - `too_large`: the body is longer than `largestAnswer` allows;
 * - `shape`: it is JSON, but neither the record nor the list that was asked for;
 * - `mismatch`: it acknowledges something else than what was sent.
 */
export type UnexpectedAnswerReason = 'html' | 'redirected' | 'not_json' | 'too_large' | 'shape' | 'mismatch';

/** Something answered, but not the API: nothing of it was used. */
export class UnexpectedAnswerError extends ResilienceError {
  static override readonly brand: string = 'UnexpectedAnswerError';
  override readonly name = 'UnexpectedAnswerError';
  readonly code = 'unexpected_answer';
  /** Why the answer could not be used. */
  readonly reason: UnexpectedAnswerReason;
  /** The HTTP status of the answer; 0 when the browser hides it. */
  readonly status: number;
  /** True where it may pass: the sign-in page of a Wi-Fi goes away, and so does an answer that was cut short. */
  override readonly retryable: boolean;

  constructor(message: string, details: ErrorOptions & { reason: UnexpectedAnswerReason; status: number }) {
    super(message, details);
    this.reason = details.reason;
    this.status = details.status;
    this.retryable = ['html', 'redirected', 'not_json'].includes(details.reason);
  }
}
