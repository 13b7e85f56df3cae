import type { FigureView } from '../../figure-rows/figure-view.ts';
import type { StoredIndicator } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import type { BilingualNotice } from '../faults.ts';
import type { FigureRow, ReportFigureCell } from './figure-groups.ts';

/** What the indicator tells, and a row tells otherwise. */
export function reportDiffers(
  row: FigureRow,
  key: 'unit' | 'counting',
  { code }: StoredIndicator,
  report: ReportFigureCell,
): void {
  report(
    row,
    key,
    both(`Показник «${code}» рахують інакше.`, `The indicator “${code}” is counted otherwise.`),
    both(
      'Виберіть інший показник або зітріть клітинку: це каже показник.',
      'Choose another indicator, or delete the cell: the indicator tells this.',
    ),
  );
}

/** Examples are nothing to rely on. */
export function reportDemo(row: FigureRow, report: ReportFigureCell): void {
  report(
    row,
    'data_status',
    both('Це демонстраційна цифра, а тут справжні дані.', 'This is a demo figure, and the data here are real.'),
    both('Зітріть рядок.', 'Delete the row.'),
  );
}

/** A figure that the import must not touch. */
export function reportForeign(row: FigureRow, report: ReportFigureCell): void {
  report(
    row,
    row.texts.has('organization') ? 'organization' : 'code',
    both(
      'Це цифра іншої організації, ніж та, для якої імпорт.',
      'This is the figure of another organization than the one that the import is for.',
    ),
    both('Зітріть рядок або дайте своїй цифрі інший код.', 'Delete the row, or give your figure another code.'),
  );
}

/** A figure that would overwrite another one, which is not the same. */
export function reportTaken(row: FigureRow, code: string, report: ReportFigureCell): void {
  report(
    row,
    'code',
    both(
      `Код «${code}» належить іншій цифрі: іншої організації, показника чи з новим кодом.`,
      `The code “${code}” is another figure’s: of another organization or indicator, or with a new code since.`,
    ),
    both('Дайте цифрі інший код.', 'Give the figure another code.'),
  );
}

/** Nobody publishes what the server counts. */
export function countedHere({ sheet, number }: FigureRow, { code }: StoredIndicator): BilingualNotice {
  return {
    sheet,
    text: both(
      `Рядок ${number}: «${code}» сервер рахує сам, тому рядок не прочитано.`,
      `Row ${number}: “${code}” is counted by the server itself, so the row was not read.`,
    ),
  };
}

/** Whoever has the column says how sure each new number is. */
export function checkQualifier(row: FigureRow, before: FigureView | undefined, report: ReportFigureCell): void {
  if (before || !row.headings.has('qualifier') || row.texts.has('qualifier') || !row.texts.has('value')) return;
  report(
    row,
    'qualifier',
    both('Не сказано, наскільки число точне.', 'It does not say how sure the number is.'),
    both('Напишіть «точно», «щонайменше» або «майже».', 'Write “exact”, “at least” or “nearly”.'),
  );
}
