import { touchedHereAt } from '../../data-version/touched-here.ts';

/** For how long a version that was read is taken for the current one, milliseconds. */
export const TRUSTED_MILLISECONDS = 1000;
/** For how long after this copy of the server began to change the data no version is, milliseconds. */
const UNSETTLED_MILLISECONDS = 5000;

export interface RecentVersionOptions {
  /** Reads the version by a query that starts after the call. */
  read: () => Promise<string>;
  /** A clock that only goes forward, milliseconds. */
  now?: () => number;
  /** When this copy of the server last began to change the data, by that clock. */
  touchedAt?: () => number;
}

/**
 * The version of the data as it was a second ago at most: ten thousand answers a second then cost one query a second. What
 * another copy of the server changes is told of a second later; what this one changes, at once.
 */
export class RecentVersion {
  readonly #options: Required<RecentVersionOptions>;
  #known: { version: Promise<string>; readAt: number } | undefined;

  constructor({ read, now = () => performance.now(), touchedAt = touchedHereAt }: RecentVersionOptions) {
    this.#options = { read, now, touchedAt };
  }

  /** The version. Whoever asks within the second gets the same one without a query, also while it is still being read. */
  current(): Promise<string> {
    const now = this.#options.now();
    // When a change of this copy is committed is not known: until then, and a little longer, the database is asked.
    const isSettled = now - this.#options.touchedAt() > UNSETTLED_MILLISECONDS;
    if (isSettled && this.#known && now - this.#known.readAt < TRUSTED_MILLISECONDS) return this.#known.version;
    const known = { version: this.#options.read(), readAt: now };
    this.#known = known;
    known.version.catch(() => {
      // Told to those who asked; the next ask again.
      if (this.#known === known) this.#known = undefined;
    });
    return known.version;
  }

  /** A change of this copy was committed, however long that took: the next who ask are told of it. */
  forget(): void {
    this.#known = undefined;
  }
}
