import { ResilienceError } from './resilience-error.ts';

/** One thing that validation found wrong with an answer. */
export interface AnswerIssue {
  /** Where, as a JSON pointer into the answer: `/contents/0/service/name`. */
  readonly pointer: string;
  /** What is wrong. */
  readonly message: string;
}

/** The answer does not follow the contract. Only with `validate` on: see `@resilience-kit/sdk/validate`. */
export class ValidationError extends ResilienceError {
  static override readonly brand: string = 'ValidationError';
  override readonly name = 'ValidationError';
  readonly code = 'invalid_answer';
  /** The HTTP status of the answer. */
  readonly status: number;
  /** What is wrong, and where; at least one. */
  readonly issues: readonly AnswerIssue[];

  constructor(message: string, details: ErrorOptions & { status: number; issues: readonly AnswerIssue[] }) {
    super(message, details);
    this.status = details.status;
    this.issues = details.issues;
  }
}
