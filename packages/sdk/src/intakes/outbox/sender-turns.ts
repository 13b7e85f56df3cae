import type { OutboxStorage } from './outbox-storage.ts';

/** Sees to it that one tab sends at a time. */
export interface SenderTurns {
  /**
   * Does work when it is this tab's turn. `onWaiting` is called when another one is at it. After some patience the work is
   * done all the same: a tab that is frozen must not hold up the others, and what arrives twice is stored once.
   */
  take(work: () => Promise<void>, onWaiting: () => void): Promise<void>;
}

/** Of the clock, what an outbox needs. */
export interface OutboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds; what comes back prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Longer than an attempt takes, milliseconds. */
const PATIENCE = 120_000;
/** Between two looks whether the others are done, milliseconds. */
const LOOK_AGAIN = 3_000;

/**
 * By Web Locks, which end with their tab.
 * @param name of the lock. Default `rk-outbox`
 */
export function lockTurns(locks: LockManager, clock: OutboxClock, name = 'rk-outbox'): SenderTurns {
  return {
    async take(work, onWaiting) {
      const isDone = await locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      });
      if (isDone) return;
      onWaiting();
      const controller = new AbortController();
      const cancel = clock.after(PATIENCE, () => controller.abort());
      try {
        await locks.request(name, { signal: controller.signal }, () => {
          cancel();
          return work();
        });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        await work();
      }
    },
  };
}

/**
 * By a lease in the storage, for browsers without Web Locks. Where that fails too there are no turns.
 * @param holder who takes it: different in each tab
 */
export function leaseTurns(storage: OutboxStorage, clock: OutboxClock, holder: string): SenderTurns {
  const lease = (milliseconds: number) => {
    const now = clock.now();
    return storage.lease?.(holder, now + milliseconds, now).catch(() => true) ?? Promise.resolve(true);
  };
  return {
    async take(work, onWaiting) {
      for (let waited = 0; waited < PATIENCE && !(await lease(PATIENCE)); waited += LOOK_AGAIN) {
        if (waited === 0) onWaiting();
        await new Promise<void>((resolve) => clock.after(LOOK_AGAIN, resolve));
      }
      try {
        await work();
      } finally {
        await lease(0);
      }
    },
  };
}

/** For programs of which there is one only. */
export const noTurns: SenderTurns = { take: (work) => work() };
