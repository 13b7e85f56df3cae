import { isDeepStrictEqual } from 'node:util';
import type { FigureColumnKey } from '../../figure-rows/columns.ts';
import { editedText, isSaidBy } from '../../figure-rows/figure-texts.ts';
import { isRemainder } from '../../figure-rows/remainder-name.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { StoredFigure } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import type { FigureRow, ReportFigureCell } from './figure-groups.ts';
import type { FigureView } from '../../figure-rows/figure-view.ts';
import { languageOfText } from './table-of-sheet.ts';

type Parts = NonNullable<StoredFigure['breakdown']>['parts'];
type Part = Parts[number];

const NAMES: readonly FigureColumnKey[] = ['part_name', 'part_name_uk', 'part_name_en'];

/**
 * The parts of a figure as its rows tell them; undefined when the rows say what is there already, or nothing. A part that is
 * withheld keeps its value, which nobody is told.
 */
export function editedParts(
  rows: readonly FigureRow[],
  before: FigureView | undefined,
  report: ReportFigureCell,
): Parts | undefined {
  const told = rows.filter((row) => !isOfRemainder(row));
  if (told.length === 0 || (before && areTold(told, before))) return undefined;
  const stored = before?.stored.breakdown?.parts ?? [];
  const seen = new Map<string, FigureRow>();
  return told.flatMap((row) => {
    const former = formerPart(row, stored);
    const code = row.values.part_code ?? former?.code ?? codeFromName(row);
    const earlier = seen.get(code);
    if (earlier) {
      report(
        row,
        'part_code',
        both(`Цю частину вже має рядок ${earlier.number}.`, `Row ${earlier.number} has this part already.`),
        both(
          'Дайте їй інший код або зітріть один із двох рядків.',
          'Give it another code, or delete one of the two rows.',
        ),
      );
      return [];
    }
    seen.set(code, row);
    const part = partOf(row, code, former, report);
    return part ? [part] : [];
  });
}

/** The row of what the parts leave out: the server works that out. */
export function isOfRemainder(row: FigureRow): boolean {
  return !row.texts.has('part_code') && NAMES.some((key) => isRemainder(row.texts.get(key) ?? ''));
}

function areTold(rows: readonly FigureRow[], { told }: FigureView): boolean {
  const parts = told.breakdown?.parts ?? [];
  return (
    parts.length === rows.length &&
    rows.every((row, index) => {
      const part = parts[index];
      return (
        part !== undefined &&
        (!row.headings.has('part_code') || row.values.part_code === part.code) &&
        (!row.headings.has('part_value') || row.values.part_value === part.value) &&
        isDeepStrictEqual(editedName(part.name, row), part.name)
      );
    })
  );
}

function editedName(name: Part['name'] | undefined, row: FigureRow) {
  return editedText(name, 'part_name', { ...row, languageOf: (text) => languageOfText(text, row) });
}

/** The stored part that a row tells, by its code or else by its name. */
export function formerPart(row: FigureRow, parts: Parts): Part | undefined {
  const { part_code: code } = row.values;
  if (code !== undefined) return parts.find((part) => part.code === code);
  return parts.find(({ name }) => NAMES.some((key) => isSaidBy(row.texts.get(key) ?? '', name) && row.texts.has(key)));
}

/** The same for the same name, whoever imports it. */
function codeFromName({ texts, number }: FigureRow): string {
  const name = NAMES.flatMap((key) => texts.get(key) ?? [])[0] ?? String(number);
  return `part-${identifierOf('part of a figure', name.toLowerCase()).slice(0, 8)}`;
}

function partOf(row: FigureRow, code: string, former: Part | undefined, report: ReportFigureCell): Part | undefined {
  const isUnreadable = row.unreadable.has('part_value');
  const { part_value: told, part_withheld: isWithheld = false } = row.values;
  const value = told ?? former?.value;
  if (isWithheld && told !== undefined && told !== former?.value) {
    report(
      row,
      'part_value',
      both('Частину приховано, а її число сказано.', 'The part is withheld, and its number is told.'),
      both(
        'Зітріть одне з двох: число або «Частину приховано».',
        'Delete one of the two: the number or “Part is withheld”.',
      ),
    );
  }
  const name = editedName(former?.name, row);
  if (value === undefined && !isUnreadable) {
    report(
      row,
      'part_value',
      both('Немає числа частини.', 'The part has no number.'),
      both('Напишіть його або зітріть рядок.', 'Write it, or delete the row.'),
    );
  }
  if (name === undefined) {
    report(
      row,
      NAMES.find((key) => row.headings.has(key)) ?? 'part_name',
      both('Частина не має назви.', 'The part has no name.'),
      both('Напишіть, яка це частина.', 'Write which part it is.'),
    );
  }
  return value === undefined || name === undefined ? undefined : { ...former, code, name, value };
}
