import { quarantinePolicy, type RateLimitOptions } from './limits.ts';
import type { NetworkHash } from './network-hash.ts';
import { isLoopback, neighbourhoodOf } from './network.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Counts submissions from where they come, to set those apart of which there are many; never to refuse them. */
export interface SubmissionRate {
  /** Counts one of a form; whether it is one too many. Without a network, or from this very machine, it never is. */
  isBeyond(form: string, network: string | undefined, now: Date): Promise<boolean>;
}

export function submissionRate(
  options: RateLimitOptions,
  { limiter, networkHash }: { limiter: RateLimiter; networkHash: NetworkHash },
): SubmissionRate {
  const policy = quarantinePolicy(options);
  return {
    isBeyond: async (form, network, now) => {
      if (policy === undefined || network === undefined || isLoopback(network)) return false;
      // Together, so that what is kept does not tell from which network which form was sent.
      const subject = await networkHash(`${neighbourhoodOf(network)} ${form}`, now);
      return !(await limiter.admit(policy, subject, now)).admitted;
    },
  };
}
