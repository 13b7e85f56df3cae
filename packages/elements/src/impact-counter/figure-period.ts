import { msg, str } from '@lit/localize';
import type { FigurePeriod } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';

/** When a figure was counted, as a person writes it: «січень–червень 2025». Empty when its source does not say. */
export function formatPeriod({ from, to, description }: FigurePeriod, language: Language): string {
  if (from && to) return formatDays(from, to, language);
  if (description) return description;
  if (from) return msg(str`since ${formatDay(from, language)}`, { id: 'period-since', desc: 'a day with its year' });
  if (to) return msg(str`until ${formatDay(to, language)}`, { id: 'period-until', desc: 'a day with its year' });
  return '';
}

/** A calendar day, `YYYY-MM-DD`, in words and with its year: «30 червня 2025 року». */
export function formatDay(day: string, language: Language): string {
  return withYearInFull(days(language).format(new Date(day)));
}

function formatDays(from: string, to: string, language: Language): string {
  const [firstYear, firstMonth] = from.split('-');
  const [lastYear, lastMonth] = to.split('-');
  const isWholeMonths = from.endsWith('-01') && isLastOfMonth(to);
  const isOneYear = firstYear === lastYear;
  if (isWholeMonths && firstMonth === '01' && lastMonth === '12') {
    return isOneYear
      ? msg(str`${firstYear}`, { id: 'whole-year', desc: 'A period: one calendar year' })
      : msg(str`${firstYear}–${lastYear}`, { id: 'whole-years', desc: 'A period: some calendar years' });
  }
  if (!isWholeMonths) return withYearInFull(days(language).formatRange(new Date(from), new Date(to)));
  const first = monthOf(from, language);
  const last = monthOf(to, language);
  if (!isOneYear) return `${first}\u00A0${firstYear} – ${last}\u00A0${lastYear}`;
  return `${first === last ? first : `${first}–${last}`}\u00A0${firstYear}`;
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

function monthOf(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' }).format(new Date(day));
}

/** Days before months in English too: what readers of English in Ukraine expect. */
function days(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** Ukrainian dates come with «р.» or «рр.», which is for tables and is not read out well. */
function withYearInFull(date: string): string {
  return date.replace(/рр?\.$/, 'року');
}
