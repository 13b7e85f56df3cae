import { health, type Operation } from '@resilience-kit/contract';
import type { Sentence } from '../problems/http-problem.ts';
import { sharedAtOnce, sharedNowAndThen, type RatePolicy } from './rate-policy.ts';

/** How much one network and one access key may ask. Zero takes a limit away. */
export interface RateLimitOptions {
  /** Requests a minute from one network; default 6000, for a town that reaches the internet through one address. */
  requestsPerMinute?: number;
  /** Writes a minute with one access key; default 600. */
  writesPerMinute?: number;
  /** Writes in ten minutes from one network by people who need no key, such as requests for help; default 300. */
  anonymousWritesPerTenMinutes?: number;
  /** Questions in ten minutes from one network about what became of submissions; default 60. Their codes cannot be guessed anyway. */
  receiptQuestionsPerTenMinutes?: number;
  /**
   * Submissions of one form in ten minutes from one neighbourhood of networks (/24, /64) that are taken like any others;
   * default 30. Those beyond are taken too, and wait apart.
   */
  submissionsBeforeQuarantine?: number;
  /** How many proxies of ours stand before the server and add to `X-Forwarded-For`; default 0: the header is not believed. */
  trustedProxies?: number;
}

/** A limit, whom it counts, and what is said to those it refuses. */
export interface Limit {
  policy: RatePolicy;
  of: 'network' | 'key';
  refusal: Sentence;
}

export interface Limits {
  /** The limits that an operation falls under; none for those that balancers ask. */
  of(operation: Operation): readonly Limit[];
}

export function limitsOf(options: RateLimitOptions): Limits {
  const requests = requestLimit(options.requestsPerMinute ?? 6000);
  const writes = writeLimit(options.writesPerMinute ?? 600);
  const anonymousWrites = anonymousWriteLimit(options.anonymousWritesPerTenMinutes ?? 300);
  const receiptQuestions = receiptLimit(options.receiptQuestionsPerTenMinutes ?? 60);
  const inForce = (limits: readonly Limit[]) => limits.filter(({ policy }) => policy.limit > 0);
  return {
    of: (operation) => {
      if ((operation.answer as unknown) === health) return [];
      if (operation.method === 'get') return inForce([requests]);
      if (operation.id === 'getReceipt') return inForce([requests, receiptQuestions]);
      return inForce([requests, operation.requires === undefined ? anonymousWrites : writes]);
    },
  };
}

function requestLimit(limit: number): Limit {
  return {
    policy: sharedNowAndThen({ name: 'requests', limit, windowSeconds: 60 }),
    of: 'network',
    refusal: {
      uk: `З вашої мережі надійшло забагато запитів: дозволено ${limit} на хвилину.`,
      en: `Your network has sent too many requests: ${limit} a minute are allowed.`,
    },
  };
}

function writeLimit(limit: number): Limit {
  return {
    policy: sharedAtOnce({ name: 'writes', limit, windowSeconds: 60 }),
    of: 'key',
    refusal: {
      uk: `З цим ключем доступу надійшло забагато змін: дозволено ${limit} на хвилину. Нічого не збережено.`,
      en: `Too many changes were sent with this access key: ${limit} a minute are allowed. Nothing was stored.`,
    },
  };
}

function anonymousWriteLimit(limit: number): Limit {
  return {
    policy: sharedAtOnce({ name: 'anonymous-writes', limit, windowSeconds: 600 }),
    of: 'network',
    refusal: {
      uk: `З вашої мережі надіслано забагато звернень: дозволено ${limit} за 10 хвилин. Це не збережено.`,
      en: `Too much was sent from your network: ${limit} in 10 minutes are allowed. This was not stored.`,
    },
  };
}

function receiptLimit(limit: number): Limit {
  return {
    policy: sharedAtOnce({ name: 'receipts', limit, windowSeconds: 600 }),
    of: 'network',
    refusal: {
      uk: `З вашої мережі забагато разів перевіряли коди звернень: дозволено ${limit} за 10 хвилин.`,
      en: `Too many receipt codes were checked from your network: ${limit} in 10 minutes are allowed.`,
    },
  };
}

/** How many submissions of one form a neighbourhood may send before they wait apart; undefined without a limit. */
export function quarantinePolicy({
  submissionsBeforeQuarantine: limit = 30,
}: RateLimitOptions): RatePolicy | undefined {
  return limit === 0 ? undefined : sharedNowAndThen({ name: 'submissions', limit, windowSeconds: 600 });
}
