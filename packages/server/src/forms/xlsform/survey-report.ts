import type { LocalizedText } from '../../records/stored.ts';
import type { Bilingual } from '../../spreadsheets/bilingual.ts';
import { bilingualText, type TextReport } from './bilingual-text.ts';
import type { Finding } from './finding.ts';
import type { XlsRow } from './xlsform-table.ts';

/** What there is to say about a row: what it is about, why, what to do about it, and whether something is lost. */
export type SurveyFinding = [row: XlsRow, what: Bilingual, why: Bilingual, advice: Bilingual, isLoss: boolean];

/** Everything in a sheet that is otherwise in the form. */
export class SurveyReport {
  readonly findings: Finding[] = [];
  readonly #sheet: string;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  add(...[row, what, why, advice, isLoss]: SurveyFinding): void {
    this.findings.push({ sheet: this.#sheet, row: row.number, what, why, advice, isLoss });
  }

  /** A text of a row in both languages; what is wrong with it is a finding, unless there is nothing that it is about. */
  text(row: XlsRow, column: string, what: Bilingual | undefined, fallback: string): LocalizedText {
    const report: TextReport = (why, advice, isLoss) => {
      if (what) this.add(row, what, why, advice, isLoss);
    };
    return bilingualText(row.texts(column), { column, fallback, report });
  }
}
