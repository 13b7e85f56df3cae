import type { Figure } from '@resilience-kit/contract';
import type { Database } from '../../database/database.ts';
import { NOT_BROKEN_DOWN, WITH_WITHHELD } from '../../figure-rows/remainder-name.ts';
import type { FigureFilter } from '../../figures/figure-conditions.ts';
import type { AnswerContext } from '../../records/answer-context.ts';
import type { ContentLanguageCode } from '../../records/stored.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { exportedFigures } from './figure-batches.ts';
import { hxlColumns, type HxlRow } from './hxl-columns.ts';

/**
 * A CSV file that programs of humanitarian data understand: headings, a row of hashtags (HXL 1.1), figures and their parts. With
 * commas, as the standard has it.
 */
export async function* exportHxl(
  database: Database,
  filter: FigureFilter,
  context: AnswerContext,
): AsyncGenerator<string, void> {
  yield* writeCsv(hxlRows(exportedFigures(database, filter, context), context.language), ',');
}

async function* hxlRows(figures: AsyncIterable<Figure>, language: ContentLanguageCode): AsyncGenerator<string[], void> {
  yield hxlColumns.map(({ heading }) => heading[language]);
  yield hxlColumns.map(({ hashtag }) => hashtag);
  for await (const figure of figures) {
    for (const row of rowsOf(figure, language)) yield hxlColumns.map(({ cell }) => String(cell(row) ?? ''));
  }
}

/** A row for the figure, for each part of it, and for what the parts leave out. */
function rowsOf(figure: Figure, language: ContentLanguageCode): HxlRow[] {
  const { parts = [], remainder = 0 } = figure.breakdown ?? {};
  const name = (parts.some((part) => part.is_withheld) ? WITH_WITHHELD : NOT_BROKEN_DOWN)[language];
  const rest = { name, value: remainder };
  return [{ figure }, ...[...parts, ...(remainder > 0 ? [rest] : [])].map((part) => ({ figure, part }))];
}
