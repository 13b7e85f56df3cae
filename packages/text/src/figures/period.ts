import { formatDay, formatDays, isWholeYears, yearOf } from './days.ts';
import type { PeriodToTell } from './figure.ts';
import { figureWordings, type FigureLanguage } from './wording.ts';

/** When a figure was counted, as a person writes it: «січень–червень 2025». Empty when its source does not say. */
export function formatPeriod({ from, to, description }: PeriodToTell, language: FigureLanguage): string {
  const { since, until, year, years } = figureWordings[language];
  if (from && to) {
    if (!isWholeYears(from, to)) return formatDays(from, to, language);
    return yearOf(from) === yearOf(to) ? year(yearOf(from)) : years(yearOf(from), yearOf(to));
  }
  if (description) return description;
  if (from) return since(formatDay(from, language));
  return to ? until(formatDay(to, language)) : '';
}
