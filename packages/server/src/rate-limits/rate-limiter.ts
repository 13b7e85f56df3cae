import type { RatePolicy, Standing } from './rate-policy.ts';
import type { RequestCounts } from './request-counts.ts';

/** More subjects at a time are not told apart, so that nobody fills the memory with made-up ones. */
const MOST_SUBJECTS = 50_000;

interface Counter {
  window: number;
  windowEnd: number;
  /** What the copies have counted together, as far as this one knows. */
  known: number;
  /** What this copy is telling the others just now, and when it has. */
  settling: number;
  settled: Promise<number>;
  /** What this copy has let through and not told the others yet. */
  pending: number;
}

/**
 * Counts requests in fixed windows of time, in memory, and settles with the counts of the other copies of the server when
 * it has let through its share. With one copy the limit is exact. With N copies a window never lets through more than
 * `limit + (N - 1) × share` requests. While the counts cannot be reached, each copy counts alone.
 */
export class RateLimiter {
  readonly #counters = new Map<string, Counter>();
  readonly #shared: RequestCounts | undefined;
  #sweptUntil = 0;

  /** Without `shared` this is the only copy. */
  constructor(shared?: RequestCounts) {
    this.#shared = shared;
  }

  /** Counts a request, unless its subject has used up the window. */
  async admit(policy: RatePolicy, subject: string, now: Date): Promise<Standing> {
    const counter = this.#counterOf(policy, subject, now);
    // Nothing beyond the share is let through while the others are being told of it.
    while (counter.settling > 0 && counter.settling + counter.pending >= policy.share && usedOf(counter) < policy.limit)
      await counter.settled;
    if (usedOf(counter) >= policy.limit) return standing(policy, counter, now, false);
    counter.pending += 1;
    if (this.#shared && counter.pending >= policy.share) {
      counter.settled = this.#settle(this.#shared, policy, subject, counter);
      const together = await counter.settled;
      // Those who settle at each request know exactly whether theirs was one too many.
      if (policy.share === 1 && together > policy.limit) return standing(policy, counter, now, false);
    }
    return standing(policy, counter, now, true);
  }

  #counterOf(policy: RatePolicy, subject: string, now: Date): Counter {
    const length = policy.windowSeconds * 1000;
    const window = Math.floor(now.getTime() / length);
    this.#sweep(policy, now);
    const key = `${policy.name}\n${subject}`;
    const there = this.#counters.get(key);
    if (there?.window === window) return there;
    const counter = {
      window,
      windowEnd: (window + 1) * length,
      known: 0,
      settling: 0,
      settled: Promise.resolve(0),
      pending: 0,
    };
    if (there !== undefined || this.#counters.size < MOST_SUBJECTS) this.#counters.set(key, counter);
    return counter;
  }

  async #settle(shared: RequestCounts, policy: RatePolicy, subject: string, counter: Counter): Promise<number> {
    const requests = counter.pending;
    const windowStart = new Date(counter.window * policy.windowSeconds * 1000);
    counter.pending = 0;
    counter.settling += requests;
    try {
      const together = await shared.add(policy, { subject, windowStart, requests });
      counter.settling -= requests;
      counter.known = together;
      return together;
    } catch {
      counter.settling -= requests;
      counter.pending += requests;
      return usedOf(counter);
    }
  }

  /** Once a window: forgets what is over, here and in what is shared. */
  #sweep({ windowSeconds }: RatePolicy, now: Date): void {
    if (now.getTime() < this.#sweptUntil) return;
    this.#sweptUntil = now.getTime() + windowSeconds * 1000;
    for (const [key, { windowEnd }] of this.#counters) if (windowEnd <= now.getTime()) this.#counters.delete(key);
    void this.#shared?.forgetBefore(new Date(now.getTime() - 3_600_000)).catch(() => undefined);
  }
}

function usedOf({ known, settling, pending }: Counter): number {
  return known + settling + pending;
}

function standing(policy: RatePolicy, counter: Counter, now: Date, admitted: boolean): Standing {
  return {
    policy,
    admitted,
    remaining: Math.max(0, policy.limit - usedOf(counter)),
    resetSeconds: Math.max(1, Math.ceil((counter.windowEnd - now.getTime()) / 1000)),
  };
}
