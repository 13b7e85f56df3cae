import { MismatchedCell } from '../service-rows/paired-lines.ts';
import type { IdentifiedRow, Report } from './identify-rows.ts';
import { bilingual, type ReadRow } from './read-rows.ts';
import type { RowTerms, Snapshot } from './snapshot.ts';

/** What planning an import works with. */
export interface Work {
  rows: readonly IdentifiedRow[];
  snapshot: Snapshot;
  terms: RowTerms;
  report: Report;
  lastModified: string;
  /** The only organization whose records may change; undefined when all may. */
  organizationId: string | undefined;
}

/** What `apply` makes, or what there was before when a cell does not fit another; the first row that has the cell is at fault. */
export function applied<Result>(
  rows: readonly { row: ReadRow }[],
  report: Report,
  before: Result,
  apply: () => Result,
): Result {
  try {
    return apply();
  } catch (error) {
    if (!(error instanceof MismatchedCell)) throw error;
    const row = (rows.find((one) => one.row.texts.has(error.column)) ?? rows[0])?.row;
    if (row) report(row, error.column, bilingual(error.problem), bilingual(error.fix));
    return before;
  }
}
