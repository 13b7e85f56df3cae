const loaded = new URL('kill-at-byte.ts', import.meta.url).href;

/**
 * The environment of a program that is killed in the middle of a byte that it writes to files: so many after its start or, when
 * it is to be told, after SIGUSR2.
 */
export function killing(afterBytes: number, { whenTold = false } = {}): Record<string, string> {
  return {
    NODE_OPTIONS: `--import ${loaded}`,
    KILL_AFTER_BYTES: String(afterBytes),
    ...(whenTold ? { KILL_WHEN_TOLD: '1' } : {}),
  };
}

/** How many bytes a program has written that came to its end, as it told on standard error. */
export function bytesWritten(errors: string): number {
  return Number(/bytes written: (\d+)/.exec(errors)?.[1]);
}
