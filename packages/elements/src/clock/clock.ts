/** Time as the store sees it; tests bring a clock that they turn themselves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds; what comes back prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The time of the device. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
