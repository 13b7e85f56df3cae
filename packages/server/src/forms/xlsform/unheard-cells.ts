import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';
import { unheardIn } from './survey-columns.ts';
import type { SurveyReport } from './survey-report.ts';
import type { XlsRow } from './xlsform-table.ts';
import { isNo } from './yes-or-no.ts';

const OF_QUESTIONS = ['hint', 'constraint', 'required'];

/** Reports cells that a question would have heard, in the row of something else. */
export function reportCellsOfQuestions(report: SurveyReport, row: XlsRow, what: Bilingual): void {
  for (const column of OF_QUESTIONS) {
    const cell = Object.values(row.texts(column))[0] ?? '';
    if (cell === '' || isNo(cell)) continue;
    const why = both(
      `${column} «${cell}» пропущено: це є лише в запитань.`,
      `${column} “${cell}” is left out: only questions have it.`,
    );
    const advice = both(
      'Скажіть це в примітці (note) або в підказці запитання.',
      'Say it in a note, or in the hint of a question.',
    );
    report.add(row, what, why, advice, column === 'hint');
  }
}

/** Reports cells that say something and are not understood. `columns`: those of the sheet. */
export function reportUnheardCells(
  report: SurveyReport,
  row: XlsRow,
  { what, columns }: { what: Bilingual; columns: Iterable<string> },
): void {
  for (const column of columns) {
    const cell = row.cell(column);
    const unheard = cell === '' ? undefined : unheardIn(column);
    if (!unheard) continue;
    const { why, advice, isLoss } = unheard;
    report.add(row, what, both(`${column} «${cell}» ${why.uk}`, `${column} “${cell}” ${why.en}`), advice, isLoss);
  }
  const appearance = row.cell('appearance');
  if (appearance === '' || /^(multiline|place|minimal|phone|email)$/i.test(appearance)) return;
  const why = both(
    `вигляд «${appearance}» нічого не змінює: форма всюди однакова.`,
    `the appearance “${appearance}” changes nothing: the form looks the same everywhere.`,
  );
  report.add(row, what, why, NOTHING_TO_DO, false);
}
