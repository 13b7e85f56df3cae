import type { OutboxClock } from './sender-turns.ts';

/** A clock that stands still until it is turned. */
export function manualClock(start = '2026-11-21T10:00:00Z') {
  let time = Date.parse(start);
  let timers: { at: number; callback: () => void }[] = [];
  const clock: OutboxClock = {
    now: () => time,
    after(milliseconds, callback) {
      const timer = { at: time + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  return {
    clock,
    /** When the next timer is due, milliseconds from now. */
    nextIn: () => Math.min(...timers.map(({ at }) => at - time)),
    /** Lets time pass; what was to be called is called in order, with what follows from it. */
    async pass(milliseconds: number): Promise<void> {
      const until = time + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        time = next.at;
        next.callback();
        await settled();
      }
      time = until;
    },
    /** Sets the clock, as a person or a network does: nothing is called. */
    set(moment: string): void {
      time = Date.parse(moment);
    },
  };
}

/** Lets promises that are settled have their consequences. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}
