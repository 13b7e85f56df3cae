import { msg, str } from '@lit/localize';
import type { FigurePeriod } from '@resilience-kit/contract';
import { formatDay, formatDays, isWholeYears, yearOf } from '@resilience-kit/text/figures';
import type { Language } from '../locales/page-language.ts';

/** When a figure was counted, as a person writes it: «січень–червень 2025». Empty when its source does not say. */
export function formatPeriod({ from, to, description }: FigurePeriod, language: Language): string {
  if (from && to) {
    if (!isWholeYears(from, to)) return formatDays(from, to, language);
    const firstYear = yearOf(from);
    const lastYear = yearOf(to);
    return firstYear === lastYear
      ? msg(str`${firstYear}`, { id: 'whole-year', desc: 'A period: one calendar year' })
      : msg(str`${firstYear}–${lastYear}`, { id: 'whole-years', desc: 'A period: some calendar years' });
  }
  if (description) return description;
  if (from) return msg(str`since ${formatDay(from, language)}`, { id: 'period-since', desc: 'a day with its year' });
  if (to) return msg(str`until ${formatDay(to, language)}`, { id: 'period-until', desc: 'a day with its year' });
  return '';
}
