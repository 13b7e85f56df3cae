import { tokenize } from '@resilience-kit/text';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { Bilingual } from './bilingual.ts';
import { cellText, type Sheet } from './sheet.ts';

/** Where the columns of a sheet are. */
export interface FoundHeadings<Key extends string> {
  /** The number of the row they stand in. */
  row: number;
  /** Which column each cell of a row belongs to, by its position. */
  columns: ReadonlyMap<number, { key: Key; heading: string }>;
  /** Headings that say nothing to us. */
  unknown: readonly string[];
  /** Headings of columns that another column means already. */
  repeated: readonly string[];
  /** The language that most of them are in. */
  language: ContentLanguageCode;
}

/** What a column of a template is called. */
export interface NamedColumn {
  heading: Bilingual;
  /** What else people call it. */
  aliases?: readonly string[];
}

/** The headings may have a title above them. */
const ROWS_LOOKED_AT = 15;
/** Fewer are found by chance. */
const FEWEST_COLUMNS = 3;

/** Finds the headings of one template in sheets: in either language and any order; undefined when a sheet has none. */
export function headingFinder<Key extends string>(
  columns: Readonly<Record<Key, NamedColumn>>,
): (sheet: Sheet) => FoundHeadings<Key> | undefined {
  const known = new Map<string, Key>();
  for (const [key, { heading, aliases = [] }] of Object.entries(columns) as [Key, NamedColumn][]) {
    for (const alias of [key, ...aliases, heading.uk, heading.en]) known.set(plain(alias), key);
  }
  return (sheet) => {
    const candidates = sheet.rows
      .slice(0, ROWS_LOOKED_AT)
      .map((row) => headingsIn(row.number, row.cells.map(cellText), known));
    const [best] = candidates.sort((a, b) => b.columns.size - a.columns.size);
    return best && best.columns.size >= FEWEST_COLUMNS ? best : undefined;
  };
}

function plain(heading: string): string {
  return tokenize(heading.replaceAll('_', ' ')).join(' ');
}

function headingsIn<Key extends string>(
  row: number,
  texts: readonly string[],
  known: ReadonlyMap<string, Key>,
): FoundHeadings<Key> {
  const columns = new Map<number, { key: Key; heading: string }>();
  const seen = new Set<Key>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  let ukrainian = 0;
  for (const [position, heading] of texts.entries()) {
    if (heading === '') continue;
    const key = known.get(plain(heading));
    if (key === undefined) unknown.push(heading);
    else if (seen.has(key)) repeated.push(heading);
    else {
      seen.add(key);
      columns.set(position, { key, heading });
      ukrainian += /\p{Script=Cyrillic}/u.test(heading) ? 1 : -1;
    }
  }
  return { row, columns, unknown, repeated, language: ukrainian >= 0 ? 'uk' : 'en' };
}
