import { asRecord } from '../value-checks.ts';
import type { OutboxEntry, OutboxTrouble } from './outbox-entry.ts';

const DAY = 86_400_000;
/** So long the API takes what was sealed with keys that have been changed since; and help that comes later comes too late. */
export const LONGEST_WAIT: number = 7 * DAY;

/** How patient an outbox is, milliseconds. */
export interface OutboxTiming {
  /** Until the first automatic try after a failure; doubles with each further one … */
  readonly retryAfter: number;
  /** … up to this. */
  readonly longestRetry: number;
}

/** What came of an attempt that failed. */
export interface Failure {
  /** Why; `deleted` when the server has had it, and has deleted it since. */
  readonly trouble: OutboxTrouble | 'deleted';
  /** Milliseconds before which the server does not want to be asked again; 0 when it says nothing. */
  readonly retryAfter: number;
  /** It may have been stored all the same. */
  readonly leavesDoubt: boolean;
}

/**
 * What an error of sending means, by its `code`: there may be two copies of the classes in a program. Whatever is not
 * certain to last is taken to pass, so that nothing is given up because of a gateway.
 */
export function failureOf(error: unknown): Failure {
  const { repeated, retryAfter } = (error ?? {}) as { repeated?: unknown; retryAfter?: unknown };
  const trouble = troubleOf(error);
  return {
    trouble,
    retryAfter: typeof retryAfter === 'number' ? retryAfter * 1000 : 0,
    // A first try that broke off may have arrived, whatever was said to the second.
    leavesDoubt: repeated === true || trouble === 'unreachable' || trouble === 'slow' || trouble === 'server',
  };
}

function troubleOf(error: unknown): Failure['trouble'] {
  const { code, offline, unsupported } = (error ?? {}) as { code?: unknown; offline?: unknown; unsupported?: unknown };
  // Not the API but something before it.
  if (unsupported === true) return 'unreachable';
  switch (code) {
    case 'connection':
      return offline === true ? 'offline' : 'unreachable';
    case 'unexpected_answer':
      return 'unreachable';
    case 'timeout':
    case 'aborted':
      return 'slow';
    case 'rate_limited':
      return 'busy';
    case 'conflict':
      return 'conflict';
    case 'gone':
      return 'deleted';
    case 'too_long':
    case 'payload_too_large':
      return 'too_long';
    case 'bad_request':
    case 'invalid_request':
    case 'unprocessable':
    case 'not_found':
      return saysThatFormIsGone(error) ? 'closed' : 'refused';
    default:
      return 'server';
  }
}

/** What is sealed is as it should be, but the API does not offer the form that it answers: the organization has closed it. */
function saysThatFormIsGone(error: unknown): boolean {
  const { errors } = error as { errors?: unknown };
  return Array.isArray(errors) && errors.some((fault: unknown) => asRecord(fault)?.pointer === '/form_version');
}

/** Whether a trouble may pass without anybody doing anything. */
export function passesByItself(trouble: OutboxTrouble | undefined): boolean {
  return trouble !== 'refused' && trouble !== 'too_long' && trouble !== 'conflict';
}

/** Whether the trouble was on the way to the server, so that a small question tells whether it lasts. */
export function isOnTheWay(trouble: OutboxTrouble | undefined): boolean {
  return trouble === 'offline' || trouble === 'unreachable' || trouble === 'slow';
}

/**
 * How long to wait after so many failures in a row. `random`, between 0 and 1, spreads the tries of many phones that lost
 * the same server.
 */
export function pauseAfter(failures: number, { retryAfter, longestRetry }: OutboxTiming, random: number): number {
  const wait = Math.min(retryAfter * 2 ** failures, longestRetry) * (0.75 + random / 2);
  return Math.min(wait, longestRetry);
}

/** Whether an entry has waited for too long. A clock that was set back makes none of them older. */
export function isTooOld({ since }: OutboxEntry, now: number): boolean {
  return now - since > LONGEST_WAIT;
}

/**
 * An entry by the clock as it stands now. Where it was put in by a clock that ran ahead, its wait begins anew; and a server
 * cannot have asked for a longer pause than is ever kept.
 */
export function byTheClock(entry: OutboxEntry, now: number, { longestRetry }: OutboxTiming): OutboxEntry {
  const { since, notBefore } = entry;
  if (since <= now && notBefore <= now + longestRetry) return entry;
  return { ...entry, since: Math.min(since, now), notBefore: Math.min(notBefore, now + longestRetry) };
}

/** Whether an answer acknowledges this very entry. Somebody else's word, or a word about something else, is none. */
export function acknowledges(answer: unknown, { submissionId, sha256 }: OutboxEntry): boolean {
  const { submission_id, ciphertext_sha256 } = (answer ?? {}) as Record<string, unknown>;
  const isThis = typeof submission_id === 'string' && submission_id.toLowerCase() === submissionId.toLowerCase();
  return isThis && ciphertext_sha256 === sha256;
}
