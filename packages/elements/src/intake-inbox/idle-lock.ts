import type { Clock } from '../clock/clock.ts';

/** How long before the end the worker is told, milliseconds. */
export const NOTICE = 60_000;

export interface IdleLockOptions {
  clock: Clock;
  /** How long nobody may use it, milliseconds; read anew with each use. */
  patience: () => number;
  /** The end is a minute away, or no longer is. */
  onNotice: (isNear: boolean) => void;
  onEnd: () => void;
}

/** Ends something when nobody has used it for a while. A computer that slept meanwhile counts as unused. */
export class IdleLock {
  private readonly options: IdleLockOptions;
  private usedAt = 0;
  private isNear = false;
  private cancel: (() => void) | undefined;

  constructor(options: IdleLockOptions) {
    this.options = options;
  }

  /** Somebody uses it: the time begins anew. */
  use(): void {
    this.usedAt = this.options.clock.now();
    this.tellNear(false);
    this.cancel?.();
    this.wait();
  }

  /** Looks at the clock; for when timers may have stood still. */
  check(): void {
    if (!this.cancel) return;
    this.cancel();
    this.wait();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.tellNear(false);
  }

  private wait(): void {
    const { clock, patience, onEnd } = this.options;
    const left = this.usedAt + patience() - clock.now();
    if (left <= 0) {
      this.stop();
      onEnd();
      return;
    }
    // A patience so short that the notice would be there from the start has it from its middle on.
    const notice = Math.min(NOTICE, patience() / 2);
    const isNear = left <= notice;
    this.tellNear(isNear);
    this.cancel = clock.after(isNear ? left : left - notice, () => this.wait());
  }

  private tellNear(isNear: boolean): void {
    if (isNear === this.isNear) return;
    this.isNear = isNear;
    this.options.onNotice(isNear);
  }
}
