import { figureColumns, type FigureColumnKey } from '../../figure-rows/columns.ts';
import type { FigureValues } from '../../figure-rows/read-cells.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import type { ReportCell, TableRow } from './read-table.ts';

export type FigureRow = TableRow<FigureColumnKey, FigureValues>;
export type ReportFigureCell = ReportCell<FigureColumnKey>;

/** The row of a figure, and the rows of its parts. */
export interface FigureGroup {
  row: FigureRow;
  parts: FigureRow[];
}

const PART_COLUMNS: readonly FigureColumnKey[] = [
  ...(['part_code', 'part_value', 'part_withheld'] as const),
  ...(['part_name', 'part_name_uk', 'part_name_en'] as const),
];
/** How much the whole is: told once, in its own row. */
const OF_THE_WHOLE: readonly FigureColumnKey[] = [
  ...(['value', 'words', 'words_uk', 'words_en', 'sample_size', 'target', 'target_on'] as const),
  ...(['baseline', 'baseline_on'] as const),
];

export const headingOfFigure = (key: FigureColumnKey) => figureColumns[key].heading;

/** The rows by figure: those of parts belong to the figure that they name, or to the one above them. */
export function groupedRows(rows: readonly FigureRow[], report: ReportFigureCell): FigureGroup[] {
  const groups: FigureGroup[] = [];
  const byCode = new Map<string, FigureGroup>();
  for (const row of rows.filter((one) => !isPart(one))) {
    const { code } = row.values;
    const earlier = code === undefined ? undefined : byCode.get(code);
    if (earlier) {
      reportRepeated(row, earlier.row, report);
      continue;
    }
    const group = { row, parts: [] };
    groups.push(group);
    if (code !== undefined) byCode.set(code, group);
  }
  for (const row of rows.filter(isPart)) {
    if (row.unreadable.has('code')) continue;
    const { code } = row.values;
    const group =
      code === undefined
        ? groups.findLast(({ row: whole }) => whole.sheet === row.sheet && whole.number < row.number)
        : byCode.get(code);
    if (!group) {
      report(
        row,
        'code',
        both(
          'Немає рядка з цілою цифрою, частина якої тут.',
          'There is no row of the whole figure that this is a part of.',
        ),
        both(
          'Додайте вище рядок із тим самим кодом, значенням цілого та порожніми колонками частини.',
          'Add a row above with the same code and the value of the whole, its columns of parts empty.',
        ),
      );
      continue;
    }
    reportContradictions(row, group.row, report);
    group.parts.push(row);
  }
  return groups;
}

function isPart({ texts }: FigureRow): boolean {
  return PART_COLUMNS.some((key) => texts.has(key));
}

export function reportRepeated(row: FigureRow, earlier: FigureRow, report: ReportFigureCell): void {
  report(
    row,
    'code',
    both(
      `Цю цифру вже має рядок ${earlier.number} (аркуш «${earlier.sheet}»).`,
      `Row ${earlier.number} (sheet “${earlier.sheet}”) has this figure already.`,
    ),
    both(
      'Дайте рядку інший код або зітріть один із двох рядків.',
      'Give the row another code, or delete one of the two.',
    ),
  );
}

/** What the row of a part says of the whole must be what the row of the whole says. */
function reportContradictions(part: FigureRow, whole: FigureRow, report: ReportFigureCell): void {
  for (const [key, text] of part.texts) {
    if (PART_COLUMNS.includes(key)) continue;
    if (OF_THE_WHOLE.includes(key)) {
      report(
        part,
        key,
        both('Це рядок частини, а тут число цілого.', 'This is the row of a part, and here is a number of the whole.'),
        both(
          'Напишіть число частини в колонці «Значення частини», а ціле — в рядку над нею.',
          'Write the number of the part in the column “Value of the part”, and the whole in the row above.',
        ),
      );
    } else if (whole.texts.get(key) !== text) {
      report(
        part,
        key,
        both(
          `Рядок ${whole.number} каже інше, хоч цифра та сама: «${whole.texts.get(key) ?? ''}».`,
          `Row ${whole.number} says otherwise, though the figure is the same: “${whole.texts.get(key) ?? ''}”.`,
        ),
        both('Напишіть в обох рядках однаково або зітріть тут.', 'Write the same in both rows, or delete it here.'),
      );
    }
  }
}
