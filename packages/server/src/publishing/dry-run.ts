import type { Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';

/** Does the work in a transaction, which is rolled back after all when this is a dry run. */
export async function inDryRun<Result>(
  database: Database,
  isDryRun: boolean,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (!isDryRun) return database.transaction().execute(work);
  const rehearsal = new Rehearsal();
  let done: { result: Result } | undefined;
  await database
    .transaction()
    .execute(async (transaction) => {
      done = { result: await work(transaction) };
      throw rehearsal;
    })
    .catch((error: unknown) => {
      if (error !== rehearsal) throw error;
    });
  if (!done) throw new Error('A rehearsal ended before its work.');
  return done.result;
}

/** Thrown to roll back what was only a rehearsal. */
class Rehearsal extends Error {}
