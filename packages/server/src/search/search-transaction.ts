import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { plannerSettings } from './planner-settings.ts';

/** Runs the queries of a search, all of which see the data in the same version. */
export async function inSearchTransaction<Result>(
  database: Database,
  work: (transaction: Database, version: string) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return transaction.execute(async (transaction) => {
    const { rows } = await sql<{ version: string }>`
      select version, ${sql.join(settings)} from data_version
    `.execute(transaction);
    return work(transaction, rows[0]?.version ?? '');
  });
}

const settings = Object.entries(plannerSettings).map(
  ([name, value]) => sql`set_config(${sql.lit(name)}, ${sql.lit(value)}, true)`,
);
