/** How many requests one subject may make in a window of time. */
export interface RatePolicy {
  name: string;
  limit: number;
  /** Windows begin at multiples of this since 1970, so that all copies of the server agree on them. */
  windowSeconds: number;
  /**
   * How many requests a copy of the server lets through before it tells the others: with 1 the limit is exact, at a
   * query for each request.
   */
  share: number;
}

/** How a subject stands after a request. */
export interface Standing {
  policy: RatePolicy;
  admitted: boolean;
  /** How many more requests this window has room for. */
  remaining: number;
  /** Until the next window begins. */
  resetSeconds: number;
}

/** Each copy of the server may hold back one twentieth of the limit. */
const SHARES = 20;

/** For frequent, cheap requests: counted in memory, shared with the other copies now and then. */
export function sharedNowAndThen(policy: Omit<RatePolicy, 'share'>): RatePolicy {
  return { ...policy, share: Math.max(1, Math.floor(policy.limit / SHARES)) };
}

/** For rare requests, or costly ones: every one is shared at once. */
export function sharedAtOnce(policy: Omit<RatePolicy, 'share'>): RatePolicy {
  return { ...policy, share: 1 };
}

/** `RateLimit-Policy`, `RateLimit` and, when refused, `Retry-After` (draft-ietf-httpapi-ratelimit-headers-10). */
export function rateLimitFields(standings: readonly Standing[]): Record<string, string> {
  const refused = standings.filter(({ admitted }) => !admitted);
  return {
    'RateLimit-Policy': standings
      .map(({ policy }) => `"${policy.name}";q=${policy.limit};w=${policy.windowSeconds}`)
      .join(', '),
    RateLimit: standings
      .map(({ policy, remaining, resetSeconds }) => `"${policy.name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
    ...(refused.length === 0
      ? {}
      : { 'Retry-After': String(Math.max(...refused.map(({ resetSeconds }) => resetSeconds))) }),
  };
}
