import { sql } from 'kysely';
import type { OpenDatabase } from '../database/database.ts';

const CHECK_EVERY_MILLISECONDS = 3_600_000;
/** The key of the advisory lock under which the copies of the server do what one of them is to do for all. */
const DAILY_LOCK = 4_010_008;

/**
 * Does the work now and looks every hour whether it is due again; a failure is reported and the next look tries anew.
 *
 * @returns stops looking, and resolves when work that is under way has ended
 */
export function startDailyWork(work: () => Promise<void>, report: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  const look = () => {
    running ??= work()
      .catch(report)
      .finally(() => (running = undefined));
  };
  look();
  const timer = setInterval(look, CHECK_EVERY_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/**
 * Does the work unless another copy of the server is at it. When that one dies, its lock goes with its connection.
 *
 * @returns whether it was done here
 */
export async function onOneCopy({ database, kind }: OpenDatabase, work: () => Promise<void>): Promise<boolean> {
  if (kind === 'pglite') {
    // There is one copy, and one connection, which the work needs.
    await work();
    return true;
  }
  return database.connection().execute(async (connection) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${DAILY_LOCK}) as mine`.execute(
      connection,
    );
    if (!rows[0]?.mine) return false;
    try {
      await work();
      return true;
    } finally {
      await sql`select pg_advisory_unlock(${DAILY_LOCK})`.execute(connection);
    }
  });
}
