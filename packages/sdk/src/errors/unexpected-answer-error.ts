import { ResilienceError } from './resilience-error.ts';

/** One thing that validation found wrong with an answer. */
export interface AnswerIssue {
  /** Where, as a JSON pointer into the answer: `/contents/0/service/name`. */
  readonly pointer: string;
  /** What is wrong. */
  readonly message: string;
}

/**
 * Why an answer could not be used:
 * - `html`: a web page came instead of data, as from the sign-in page of a public Wi-Fi;
 * - `redirected`: the server sent us to another host, which the SDK never follows with headers of yours;
 * - `not_json`: the body is empty, cut short or something other than JSON;
 * - `shape`: it is JSON, but neither the record nor the list that was asked for;
 * - `mismatch`: it acknowledges something else than what was sent;
 * - `invalid`: `validate` is on and the answer does not follow the contract (see `issues`).
 */
export type UnexpectedAnswerReason = 'html' | 'redirected' | 'not_json' | 'shape' | 'mismatch' | 'invalid';

/** Something answered, but not the API: nothing of it was used. */
export class UnexpectedAnswerError extends ResilienceError {
  override readonly name = 'UnexpectedAnswerError';
  readonly code = 'unexpected_answer';
  readonly reason: UnexpectedAnswerReason;
  /** The HTTP status of the answer; 0 when the browser hides it. */
  readonly status: number;
  /** What validation found; empty for every reason but `invalid`. */
  readonly issues: readonly AnswerIssue[];

  constructor(
    message: string,
    details: ErrorOptions & { reason: UnexpectedAnswerReason; status: number; issues?: readonly AnswerIssue[] },
  ) {
    super(message, details);
    this.reason = details.reason;
    this.status = details.status;
    this.issues = details.issues ?? [];
  }
}
