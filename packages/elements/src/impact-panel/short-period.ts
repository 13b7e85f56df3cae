import type { FigurePeriod } from '@resilience-kit/contract';
import { formatPeriod } from '../impact-counter/figure-period.ts';
import type { Language } from '../locales/page-language.ts';

/** A period of whole months as it fits under a column, «січ–черв 2025»; others as they are said elsewhere. */
export function shortPeriod(period: FigurePeriod, language: Language): string {
  const { from = '', to = '' } = period;
  const [year, first] = from.split('-');
  const [lastYear, last] = to.split('-');
  const next = new Date(to);
  next.setUTCDate(next.getUTCDate() + 1);
  const isWholeMonths = from.endsWith('-01') && next.getUTCDate() === 1;
  if (!isWholeMonths || year !== lastYear) return formatPeriod(period, language);
  if (first === '01' && last === '12') return year ?? '';
  const month = (day: string) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short' }).format(new Date(day)).replace(/\.$/, '');
  const months = first === last ? month(from) : `${month(from)}–${month(to)}`;
  return `${months} ${year ?? ''}`;
}
