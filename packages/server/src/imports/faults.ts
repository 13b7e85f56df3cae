import type { ContentLanguageCode } from '../records/stored.ts';
import type { Bilingual } from '../spreadsheets/bilingual.ts';

/** Something in a spreadsheet that keeps it from being imported. */
export interface Fault {
  sheet: string;
  /** As the spreadsheet program shows it. */
  row: number;
  /** Which column of the template it is; undefined when the whole row or file is meant. */
  key?: string;
  /** The heading as it stands in the file. */
  column: string;
  /** What is in the cell. */
  value: string;
  /** What is wrong, a sentence. */
  problem: string;
  /** What to write instead, a sentence. */
  fix: string;
}

/** The same, in both languages. */
export interface BilingualFault extends Omit<Fault, 'problem' | 'fix'> {
  problem: Bilingual;
  fix: Bilingual;
}

/** Something that was left aside and does no harm. */
export interface Notice {
  sheet: string;
  text: string;
}

export interface BilingualNotice {
  sheet: string;
  text: Bilingual;
}

export function faultsIn(language: ContentLanguageCode, faults: readonly BilingualFault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, problem: fault.problem[language], fix: fault.fix[language] }));
}

export function noticesIn(language: ContentLanguageCode, notices: readonly BilingualNotice[]): Notice[] {
  return notices.map(({ sheet, text }) => ({ sheet, text: text[language] }));
}
