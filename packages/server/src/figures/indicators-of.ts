import type { Database } from '../database/database.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';

/** The indicators of the figures, by identifier; those that are not there are left out. */
export async function indicatorsOf(
  database: Database,
  figures: readonly Pick<StoredFigure, 'indicator_id'>[],
): Promise<ReadonlyMap<string, StoredIndicator>> {
  if (figures.length === 0) return new Map();
  const rows = await database
    .selectFrom('indicator')
    .select(['id', 'document'])
    .where('id', 'in', [...new Set(figures.map((figure) => figure.indicator_id))])
    .execute();
  return new Map(rows.map(({ id, document }) => [id, document]));
}
