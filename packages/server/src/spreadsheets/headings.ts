import { tokenize } from '@resilience-kit/text';
import type { ContentLanguageCode } from '../records/stored.ts';
import { columnKeys, columnOf, type ColumnKey } from './columns.ts';
import { cellText, type Sheet } from './sheet.ts';

/** Where the columns of a sheet are. */
export interface Headings {
  /** The number of the row they stand in. */
  row: number;
  /** Which column each cell of a row belongs to, by its position. */
  columns: ReadonlyMap<number, { key: ColumnKey; heading: string }>;
  /** Headings that say nothing to us. */
  unknown: readonly string[];
  /** Headings of columns that another column means already. */
  repeated: readonly string[];
  /** The language that most of them are in. */
  language: ContentLanguageCode;
}

/** The headings may have a title above them. */
const ROWS_LOOKED_AT = 15;
/** Fewer are found by chance. */
const FEWEST_COLUMNS = 3;

const known = new Map<string, { key: ColumnKey; language?: ContentLanguageCode }>();
for (const key of columnKeys) {
  const { heading, aliases = [] } = columnOf(key);
  for (const alias of [key, ...aliases]) known.set(plain(alias), { key });
  known.set(plain(heading.uk), { key, language: 'uk' });
  known.set(plain(heading.en), { key, language: 'en' });
}

function plain(heading: string): string {
  return tokenize(heading.replaceAll('_', ' ')).join(' ');
}

/** Finds the headings of a sheet, in either language and any order; undefined when it has none. */
export function findHeadings(sheet: Sheet): Headings | undefined {
  const candidates = sheet.rows.slice(0, ROWS_LOOKED_AT).map((row) => headingsIn(row.number, row.cells.map(cellText)));
  const [best] = candidates.sort((a, b) => b.columns.size - a.columns.size);
  return best && best.columns.size >= FEWEST_COLUMNS ? best : undefined;
}

function headingsIn(row: number, texts: readonly string[]): Headings {
  const columns = new Map<number, { key: ColumnKey; heading: string }>();
  const seen = new Set<ColumnKey>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  let ukrainian = 0;
  for (const [position, heading] of texts.entries()) {
    if (heading === '') continue;
    const column = known.get(plain(heading));
    if (!column) unknown.push(heading);
    else if (seen.has(column.key)) repeated.push(heading);
    else {
      seen.add(column.key);
      columns.set(position, { key: column.key, heading });
      ukrainian += /\p{Script=Cyrillic}/u.test(heading) ? 1 : -1;
    }
  }
  return { row, columns, unknown, repeated, language: ukrainian >= 0 ? 'uk' : 'en' };
}
