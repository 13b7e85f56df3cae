import { type OutboxTiming, pauseAfter } from './outbox-rules.ts';
import type { OutboxClock } from './sender-turns.ts';

/** How long entries rest after failures. Forgotten whenever there is a good reason to try again. */
export class Pauses {
  readonly #pauses = new Map<string, { until: number; failures: number }>();
  readonly #options: { clock: OutboxClock; timing: OutboxTiming; random: () => number };

  constructor(options: { clock: OutboxClock; timing: OutboxTiming; random: () => number }) {
    this.#options = options;
  }

  /** Until when an entry rests, milliseconds since 1970; 0 when it does not. */
  until(submissionId: string): number {
    return this.#pauses.get(submissionId)?.until ?? 0;
  }

  /** Lets an entry rest, longer after each failure. */
  add(submissionId: string): void {
    const { clock, timing, random } = this.#options;
    const failures = this.#pauses.get(submissionId)?.failures ?? 0;
    const until = clock.now() + pauseAfter(failures, timing, random());
    this.#pauses.set(submissionId, { until, failures: failures + 1 });
  }

  /** There is reason to try again: that ends the rest, and the next one is as long as the last would have been. */
  end(): void {
    for (const pause of this.#pauses.values()) pause.until = 0;
  }

  forget(submissionId: string): void {
    this.#pauses.delete(submissionId);
  }
}
