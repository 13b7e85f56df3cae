/** What went wrong, in the few ways that call for different words. */
export interface ApiProblem {
  /** `offline`: the device has no network; `unreachable`, `slow`, `busy`: the server; `refused`: the question; `unsupported`: the server has no such thing; `server`: it failed. */
  readonly kind: 'offline' | 'unreachable' | 'slow' | 'busy' | 'refused' | 'unsupported' | 'server';
  /** What was thrown. */
  readonly error: unknown;
  /** Whether the same request may succeed later by itself. */
  readonly passes: boolean;
  /** Milliseconds before which the server does not want to be asked again. */
  readonly retryAfter?: number;
}

/**
 * Sorts an error of the SDK. By `code`, not by class: two copies of the SDK on a page have two sets of classes.
 */
export function problemOf(error: unknown): ApiProblem {
  const { code, offline, unsupported, retryAfter } = (error ?? {}) as {
    code?: unknown;
    offline?: unknown;
    unsupported?: unknown;
    retryAfter?: unknown;
  };
  const problem = (kind: ApiProblem['kind'], passes = true): ApiProblem => ({
    kind,
    error,
    passes,
    ...(typeof retryAfter === 'number' && { retryAfter: retryAfter * 1000 }),
  });
  if (unsupported === true) return problem('unsupported', false);
  switch (code) {
    case 'connection':
      return problem(offline === true ? 'offline' : 'unreachable');
    case 'unexpected_answer':
      // Mostly a public Wi-Fi that wants a sign-in first.
      return problem('unreachable');
    case 'timeout':
      return problem('slow');
    case 'rate_limited':
      return problem('busy');
    case 'bad_request':
    case 'invalid_request':
      return problem('refused', false);
    default:
      return problem('server');
  }
}

/** Whether an error says that there is no such record. */
export function isGone(error: unknown): boolean {
  const { code, unsupported } = (error ?? {}) as { code?: unknown; unsupported?: unknown };
  return (code === 'not_found' && unsupported !== true) || code === 'gone';
}
