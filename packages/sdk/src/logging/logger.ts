/** Where log lines go: `console` fits, and so do most logging libraries. */
export interface Logger {
  /** What happened: a `message` for people, details for programs. */
  debug(message: string, details?: object): void;
  /** What was tried again, or failed for good; the `message` says why. */
  info(message: string, details?: object): void;
  /** What will stop working, as the `message` says. */
  warn(message: string, details?: object): void;
  /** Nothing is logged with it yet; the `message` would say what was lost. */
  error(message: string, details?: object): void;
}

/**
 * How much is logged: `debug` every attempt, `info` what is tried again and what failed for good, `warn` what will stop
 * working (`Deprecation`, `Sunset`), `error` nothing yet.
 */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

/** A logger that writes only what is asked for, and whose failures take no answer away. */
export function quietLogger(logger: Logger, level: LogLevel): Logger {
  const at =
    (own: Exclude<LogLevel, 'off'>) =>
    (message: string, details?: object): void => {
      if (LEVELS.indexOf(own) > LEVELS.indexOf(level)) return;
      try {
        logger[own](`resilience-kit: ${message}`, ...(details ? [details] : []));
      } catch {
        // A log that is full must not take the answer away.
      }
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
