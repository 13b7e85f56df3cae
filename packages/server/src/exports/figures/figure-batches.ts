import type { Figure } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { figureConditions, figureOrder, type FigureFilter } from '../../figures/figure-conditions.ts';
import { figureRecords } from '../../figures/figure-records.ts';
import type { AnswerContext } from '../../records/answer-context.ts';

/** Few enough that a batch is small beside the program itself. */
export const FIGURES_A_BATCH = 200;

/** Figures as anybody may see them, in the order of the list: which ones is settled at the start. */
export async function* exportedFigures(
  database: Database,
  filter: FigureFilter,
  context: AnswerContext,
): AsyncGenerator<Figure, void> {
  const conditions = [sql`true`, ...figureConditions(filter)];
  const { rows } = await sql<{ id: string }>`
    select id from figure where ${sql.join(conditions, sql` and `)} order by ${figureOrder}
  `.execute(database);
  for (let start = 0; start < rows.length; start += FIGURES_A_BATCH) {
    const ids = rows.slice(start, start + FIGURES_A_BATCH).map(({ id }) => id);
    yield* await figureRecords(database, ids, context);
  }
}
