import type { FigureLanguage } from './wording.ts';

/** A figure in words, with its number apart so that it can be set large. */
export interface FigureAmount {
  /** All of it: «понад 1 600 звернень». */
  readonly text: string;
  /** The part of it that is digits; empty where the figure is only words. */
  readonly number: string;
}

/** The amount as a sentence for screen readers, which read «1 600» with a space as two numbers. */
export function spokenAmount({ text, number }: FigureAmount): string {
  return `${capitalised(text.replace(number, number.replace(/\s/g, '')))}.`;
}

/** A number in the groups that the language reads it in. Engines keep the format of a language that is asked for so. */
export function formatNumber(value: number, language: FigureLanguage): string {
  return value.toLocaleString(language);
}

/** A number of a unit; a share with its sign, apart from the number as ISO 80000 has it: «60 %». */
export function formatValue(value: number, unit: string, language: FigureLanguage): string {
  const number = formatNumber(value, language);
  return unit === 'percent' ? `${number}\u00A0%` : number;
}

/** With a capital first letter, as at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether somebody should have looked at it again by now. `today` is `YYYY-MM-DD`. */
export function isOverdue({ review_after }: { readonly review_after?: string }, today: string): boolean {
  return review_after !== undefined && review_after < today;
}
