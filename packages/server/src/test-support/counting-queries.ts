import type { KyselyPlugin } from 'kysely';
import type { Database } from '../database/database.ts';

/** The same database, which counts what it is asked. */
export function countingQueries(database: Database): { database: Database; asked: () => number } {
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { database: database.withPlugin(counting), asked: () => count };
}
