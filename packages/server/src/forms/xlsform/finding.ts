import type { Bilingual } from '../../spreadsheets/bilingual.ts';

/** Something in a workbook that the form does not have as it was there. */
export interface Finding {
  sheet: string;
  /** As the spreadsheet program shows it; 0 stands for the whole sheet. */
  row: number;
  /** What it is about: `image “photo”`. */
  what: Bilingual;
  /** What became of it and why. */
  why: Bilingual;
  /** What to do about it. */
  advice: Bilingual;
  /** Whether people would be asked something else than in the workbook; false for what only looks or works differently. */
  isLoss: boolean;
}

/** A finding as a line of a report. */
export function findingText({ sheet, row, what, why, advice }: Finding, language: 'uk' | 'en'): string {
  const where = row === 0 ? sheet : `${sheet}, ${language === 'uk' ? 'рядок' : 'row'} ${row}`;
  return `${where}: ${what[language]}: ${why[language]} ${advice[language]}`;
}
