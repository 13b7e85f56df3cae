import { type ApiProblem, problemOf } from '../api-problem/api-problem.ts';
import type { UnsentReason } from './form-state.ts';

/** Why something could not be sent, in the few ways that call for different words. */
export interface Failure {
  readonly reason: UnsentReason;
  /** Milliseconds before which the server does not want to be asked again. */
  readonly retryAfter: number;
}

export function failureOf(error: unknown): Failure {
  const problem = problemOf(error);
  return { reason: reasonOf(error, problem), retryAfter: problem.retryAfter ?? 0 };
}

function reasonOf(error: unknown, { kind }: ApiProblem): UnsentReason {
  const { code } = (error ?? {}) as { code?: unknown };
  // Not the API but something before it.
  if (kind === 'unsupported') return 'unreachable';
  switch (code) {
    case 'conflict':
      return 'conflict';
    case 'too_long':
    case 'payload_too_large':
      return 'too_long';
    case 'unsealable':
      return 'unsealable';
    case 'not_found':
    case 'gone':
    case 'unsupported_media_type':
      return 'refused';
    default:
      return kind;
  }
}
