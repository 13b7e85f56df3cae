/** The longest wait between two attempts that we choose, milliseconds. */
export const LONGEST_BACKOFF = 8_000;
/** The longest wait that a server may ask for, milliseconds. When it asks for more, the error is given out at once. */
export const LONGEST_RETRY_AFTER = 30_000;

const FIRST_BACKOFF = 500;

/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. Doubles from half a second to eight, of
 * which a random part of up to a half is taken off, so that clients that failed together do not come back together.
 *
 * @param failedAttempts how many attempts have failed, from 1
 * @param random a number from 0 to 1
 * @param retryAfter seconds that the server asks to wait, when it does
 */
export function waitBeforeRetry(failedAttempts: number, random: number, retryAfter?: number): number | undefined {
  if (retryAfter !== undefined) {
    const asked = retryAfter * 1_000;
    return asked > LONGEST_RETRY_AFTER ? undefined : asked;
  }
  return Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (failedAttempts - 1)) * (1 - random / 2);
}

/** `Retry-After` in seconds, whether it came as a number or as a date; `undefined` when it is missing or unreadable. */
export function readRetryAfter(headers: Headers, here: number): number | undefined {
  // By the server's own clock, when it tells it: that of the device may be wrong by hours.
  const now = Date.parse(headers.get('date') ?? '') || here;
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  // Without a letter it is no date of HTTP, though `Date.parse` would make one out of `-5`.
  const moment = /[a-z]/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now) / 1_000);
}
