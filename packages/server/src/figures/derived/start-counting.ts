import type { Database } from '../../database/database.ts';
import { describeError, type Logger } from '../../http/logger.ts';
import { startLoop, type BackgroundLoop } from '../../jobs/background-loop.ts';
import { keepDerivedFigures } from './keep-derived-figures.ts';

const EVERY_MILLISECONDS = 900_000;

/** Counts what the server knows of itself, now and every quarter of an hour; no request waits for it. */
export function startCounting(
  database: Database,
  { logger, now }: { logger: Logger; now: () => Date },
): BackgroundLoop {
  return startLoop({
    look: () => keepDerivedFigures(database, now()),
    everyMilliseconds: EVERY_MILLISECONDS,
    report: (error) => logger.error({ message: 'counting the own records failed', ...describeError(error) }),
  });
}
