import { UnreadableText } from '../opening-text/opening-text.ts';
import type { LocalizedText } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { columnOf, type ColumnKey } from '../spreadsheets/columns.ts';

/** A cell that does not fit another cell of its row. */
export class MismatchedCell extends UnreadableText {
  readonly column: ColumnKey;

  constructor(column: ColumnKey, problem: LocalizedText, fix: LocalizedText) {
    super(problem, fix);
    this.column = column;
  }
}

/**
 * The lines of two columns, each in both languages; undefined when there are none.
 *
 * @throws MismatchedCell when one has more of them than the other
 */
export function pairedLines(
  uk: readonly string[] = [],
  en: readonly string[] = [],
  column: ColumnKey,
): LocalizedText[] | undefined {
  if (uk.length > 0 && en.length > 0 && uk.length !== en.length) {
    const heading = columnOf(column).heading;
    throw new MismatchedCell(
      column,
      both(
        `Українською речей ${uk.length}, а в «${heading.uk}» ${en.length}.`,
        `There are ${uk.length} things in Ukrainian and ${en.length} in “${heading.en}”.`,
      ),
      both(
        'Запишіть однакову кількість, у тому самому порядку, через крапку з комою.',
        'Write as many in both, in the same order, with semicolons between.',
      ),
    );
  }
  const longer = uk.length > 0 ? uk : en;
  const lines = longer.map((_, index) => ({
    ...(uk[index] === undefined ? {} : { uk: uk[index] }),
    ...(en[index] === undefined ? {} : { en: en[index] }),
  }));
  return lines.length > 0 ? lines : undefined;
}
