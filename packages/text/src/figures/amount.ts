import { plural } from '../plurals/plural.ts';
import type { AmountToTell } from './figure.ts';
import type { FigureLanguage } from './wording.ts';

/** A figure in words, with its number apart so that it can be set large. */
export interface FigureAmount {
  /** All of it: «понад 1 600 звернень». */
  readonly text: string;
  /** The part of it that is digits; empty where the figure is only words. */
  readonly number: string;
}

/**
 * What a figure says, exactly as qualified; `undefined` when it has nothing to say or must not say it.
 *
 * `formsOf`: the forms of a unit as {@link plural} takes them, then the first as after «понад», which asks for another
 * case in Ukrainian: «21 родина» but «понад 21 родину». Of a share they are those of the answers that it is of. Empty for a
 * unit that is not known. `qualified`: puts «понад» or «майже» before what was counted.
 */
export function amountIn<Told extends AmountToTell>(
  figure: Told,
  language: FigureLanguage,
  formsOf: (unit: Told['indicator']['unit']) => string,
  qualified: (figure: Told, counted: string) => string,
): FigureAmount | undefined {
  const { value, words, qualifier, status, sample_size: size, indicator } = figure;
  if (status === 'suppressed') return undefined;
  // An order of magnitude was never counted: digits would claim that it was.
  if (value === undefined || qualifier === 'order_of_magnitude') return words ? { text: words, number: '' } : undefined;
  const { unit } = indicator;
  const number = formatValue(value, unit, language);
  const counted = unit === 'percent' ? size : value;
  const word = counted === undefined ? '' : unitWord(formsOf(unit), counted, language, qualifier === 'at_least');
  return { text: qualified(figure, `${number} ${word}`.trim()), number };
}

function unitWord(forms: string, count: number, language: FigureLanguage, isExceeded: boolean): string {
  const word = plural(forms, count, language);
  const all = forms.split('|');
  return (isExceeded && word === all[0] ? all[4] : undefined) ?? word;
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
