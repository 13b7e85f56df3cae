import type { FigureLanguage } from './wording.ts';

/** Formats take a hundred times longer to make than to use: one of a kind for each language is kept. */
const kept: Record<string, Intl.DateTimeFormat> = {};

/** A calendar day, `YYYY-MM-DD`, in words and with its year: «30 червня 2025 року». */
export function formatDay(day: string, language: FigureLanguage): string {
  return withYearInFull(days(language, 'numeric').format(new Date(day)));
}

/** From one day to another, as a person writes it: «січень–червень 2025», «15 січня – 20 березня 2025 року». */
export function formatDays(from: string, to: string, language: FigureLanguage): string {
  if (!isWholeMonths(from, to))
    return withYearInFull(days(language, 'numeric').formatRange(new Date(from), new Date(to)));
  const first = monthOf(from, language);
  const last = `${monthOf(to, language)}\u00A0${yearOf(to)}`;
  if (yearOf(from) !== yearOf(to)) return `${first}\u00A0${yearOf(from)} – ${last}`;
  return from.slice(0, 7) === to.slice(0, 7) ? last : `${first}–${last}`;
}

/** The year of a day. */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}

/** Whether the days are calendar years, from the first day of one to the last day of one. */
export function isWholeYears(from: string, to: string): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

function isWholeMonths(from: string, to: string): boolean {
  const next = new Date(to);
  next.setUTCDate(next.getUTCDate() + 1);
  return from.endsWith('-01') && next.getUTCDate() === 1;
}

function monthOf(day: string, language: FigureLanguage): string {
  return days(language).format(new Date(day));
}

/** Months, with `numeric` whole days, which stand before months in English too: what readers of English in Ukraine expect. */
function days(language: FigureLanguage, numeric?: 'numeric'): Intl.DateTimeFormat {
  return (kept[language + (numeric ?? '')] ??= new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: numeric,
    month: 'long',
    year: numeric,
  }));
}

/** Ukrainian dates come with «р.» or «рр.», which is for tables and is not read out well. */
function withYearInFull(date: string): string {
  return date.replace(/рр?\.$/, 'року');
}
