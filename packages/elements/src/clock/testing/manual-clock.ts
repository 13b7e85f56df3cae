import type { Clock } from '../clock.ts';

/** A clock that stands still until it is turned. */
export class ManualClock implements Clock {
  private time: number;
  private timers: { at: number; callback: () => void }[] = [];

  constructor(now: string | number = '2026-05-20T10:20:00+03:00') {
    this.time = new Date(now).getTime();
  }

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  /** Lets time pass; what was to be called is called in order. */
  pass(milliseconds: number): void {
    const until = this.time + milliseconds;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.at;
      next.callback();
    }
    this.time = until;
  }

  /** When the next timer is due, milliseconds from now. */
  get nextIn(): number | undefined {
    const times = this.timers.map(({ at }) => at - this.time);
    return times.length === 0 ? undefined : Math.min(...times);
  }
}
