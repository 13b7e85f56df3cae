/**
 * How many requests of a client wait for their answer at once. More would only take longer: each wants a connection of its own,
 * and the small servers that hold a directory fall over before the program that asks does.
 */
const MOST_AT_ONCE = 64;

/** Lets some work begin at once, and the rest in its turn. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free = MOST_AT_ONCE;

  /** @param signal of the work: when it is aborted the turn is over, whether the work heeds it or not */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let isOver = false;
    const finish = () => {
      if (isOver) return;
      isOver = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    };
    signal.addEventListener('abort', finish, { once: true });
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      signal.removeEventListener('abort', finish);
      finish();
    }
  }
}
