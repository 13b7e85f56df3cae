import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

type OrderedTable = 'taxonomy' | 'taxonomy_term' | 'hotline' | 'indicator' | 'figure' | 'partner' | 'roadmap';

/** The records with their place in the order, after those that are there already. */
export async function placedAfter<Record>(
  database: Database,
  table: OrderedTable,
  records: readonly Record[],
): Promise<{ record: Record; position: number }[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<{ last: number | null }>`select max(position) as last from ${sql.table(table)}`.execute(
    database,
  );
  const first = (rows[0]?.last ?? -1) + 1;
  return records.map((record, index) => ({ record, position: first + index }));
}
