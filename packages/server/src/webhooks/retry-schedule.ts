const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed attempt the next one is made: the schedule that Standard Webhooks recommends. */
const DELAYS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;
/** Up to a fifth more, so that what failed together does not come back together. */
const JITTER = 0.2;
/** No endpoint puts an attempt off for longer than this. */
const LONGEST_WISH = 24 * HOUR;

/** Attempts at one delivery, the first among them. */
export const MOST_ATTEMPTS = DELAYS.length + 1;

/**
 * When to try again after this many attempts; undefined when there have been enough.
 *
 * @param wish how long the endpoint asked to be left alone (`Retry-After`), milliseconds
 * @param random from 0 to 1
 */
export function nextAttempt(
  attemptsMade: number,
  { now, random, wish = 0 }: { now: Date; random: number; wish?: number | undefined },
): Date | undefined {
  const delay = DELAYS[attemptsMade - 1];
  if (delay === undefined) return undefined;
  return new Date(now.getTime() + Math.max(delay * (1 + JITTER * random), Math.min(wish, LONGEST_WISH)));
}
