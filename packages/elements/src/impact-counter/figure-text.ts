import { msg, str } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';
import { formatDay } from './figure-period.ts';
import { unitWord } from './figure-units.ts';

/** A figure in words, with its number apart so that it can be set large. */
export interface FigureAmount {
  /** All of it: «понад 1 600 звернень». */
  readonly text: string;
  /** The part of it that is digits; empty where the figure is only words. */
  readonly number: string;
}

/** What a figure says, exactly as qualified; `undefined` when it has nothing to say or must not say it. */
export function amountOf(figure: Figure, language: Language): FigureAmount | undefined {
  const { value, words, qualifier, status, indicator } = figure;
  if (status === 'suppressed') return undefined;
  // An order of magnitude was never counted: digits would claim that it was.
  if (value === undefined || qualifier === 'order_of_magnitude') return words ? { text: words, number: '' } : undefined;
  const isExceeded = qualifier === 'at_least';
  const number = formatNumber(value, language);
  const counted = `${number} ${unitWord(indicator.unit, value, language, isExceeded)}`.trim();
  const nearly = qualifier === 'nearly' ? msg(str`nearly ${counted}`) : counted;
  return { text: isExceeded ? msg(str`over ${counted}`) : nearly, number };
}

/** The amount as a sentence for screen readers, which read «1 600» with a space as two numbers. */
export function spokenAmount({ text, number }: FigureAmount): string {
  return `${capitalised(text.replace(number, number.replace(/\s/g, '')))}.`;
}

/** A number in the groups that the language reads it in. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** The day to which a figure was true: «станом на 30 червня 2025 року». */
export function asOfText({ as_of }: Figure, language: Language): string {
  return msg(str`as of ${formatDay(as_of, language)}`);
}

/** Whether somebody should have looked at it again by now. `today` is `YYYY-MM-DD`. */
export function isOverdue({ review_after }: Figure, today: string): boolean {
  return review_after !== undefined && review_after < today;
}

/** With a capital first letter, as at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
