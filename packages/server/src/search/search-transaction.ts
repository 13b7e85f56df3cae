import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/**
 * Runs the queries of a search, all of which see the data in the same version. The planner is kept from sequential scans,
 * whose cost it takes for less than it is, and told that any page costs much the same to read. Compiling a query (JIT)
 * takes longer than running one of these.
 */
export async function inSearchTransaction<Result>(
  database: Database,
  work: (transaction: Database, version: string) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return transaction.execute(async (transaction) => {
    const { rows } = await sql<{ version: string }>`
      select version, set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '1.1', true),
        set_config('jit', 'off', true), set_config('pg_trgm.similarity_threshold', '0.25', true)
      from data_version
    `.execute(transaction);
    return work(transaction, rows[0]?.version ?? '');
  });
}
