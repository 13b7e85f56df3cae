/** One line of the log: what happened, without personal data (no query text, no address of the visitor). */
export interface LogEntry {
  /** What happened, in a few words that never change. */
  message: string;
  [field: string]: string | number | boolean | undefined;
}

/** Where the server tells what happens. */
export interface Logger {
  /** Takes what is as it should be, such as a request that was answered. */
  info(entry: LogEntry): void;
  /** Takes what somebody should look at. */
  error(entry: LogEntry): void;
}

/**
 * Writes each entry as one line of JSON with its time and level. Lines are collected for some milliseconds, or for one
 * turn of the event loop, and written together: writing to a terminal, a file or a pipe holds up the whole server. Errors
 * are written at once.
 */
export function jsonLogger(
  output: { write(text: string): unknown } = process.stdout,
  { collectMilliseconds = 0 }: { collectMilliseconds?: number } = {},
): Logger {
  let waiting = '';
  const flush = () => {
    const lines = waiting;
    waiting = '';
    if (lines !== '') output.write(lines);
  };
  const add = (level: string, entry: LogEntry) => {
    waiting += `${JSON.stringify({ time: new Date().toISOString(), level, ...entry })}\n`;
  };
  return {
    info: (entry) => {
      if (waiting === '') {
        if (collectMilliseconds === 0) setImmediate(flush);
        else setTimeout(flush, collectMilliseconds);
      }
      add('info', entry);
    },
    error: (entry) => {
      add('error', entry);
      flush();
    },
  };
}

/** Drops everything: for tests and for embedding. */
export const silentLogger: Logger = { info: () => undefined, error: () => undefined };

/**
 * What may be logged of an error. Messages of the database can quote what a person typed, so of those only the code and
 * the place in our code are kept.
 */
export function describeError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isFromDatabase = 'severity' in error;
  return {
    error: error.name,
    code,
    reason: isFromDatabase ? undefined : error.message,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .join('; '),
  };
}
