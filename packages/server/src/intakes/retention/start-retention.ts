import type { Database } from '../../database/database.ts';
import { describeError, type Logger } from '../../http/logger.ts';
import { startLoop, type BackgroundLoop } from '../../jobs/background-loop.ts';
import { deleteDueIntakes } from './delete-due.ts';

const EVERY_MILLISECONDS = 3_600_000;

/** Deletes submissions whose time is over, now and every hour, and says in the log how many there were. */
export function startRetention(
  database: Database,
  { logger, now }: { logger: Logger; now: () => Date },
): BackgroundLoop {
  return startLoop({
    look: async () => {
      const deleted = await deleteDueIntakes(database, now());
      if (deleted > 0) logger.info({ message: 'submissions deleted, as their time was over', deleted });
    },
    everyMilliseconds: EVERY_MILLISECONDS,
    report: (error) => logger.error({ message: 'deleting old submissions failed', ...describeError(error) }),
  });
}
