import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/**
 * Runs the queries of a search. Vectors live apart from their rows (TOAST), which the planner does not count when it
 * compares a sequential scan with an index: it is kept from the former here, and told that any page costs much the same
 * to read. Compiling a query (JIT) takes longer than running one of these.
 */
export async function inSearchTransaction<Result>(
  database: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await sql`
      select set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '1.1', true),
        set_config('jit', 'off', true), set_config('pg_trgm.similarity_threshold', '0.25', true)
    `.execute(transaction);
    return work(transaction);
  });
}
