import type { Language } from '../locales/page-language.ts';

/** Formats that have been made: making one takes as long as formatting a hundred days. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function formatted(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const format = dayFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  dayFormats.set(key, format);
  return format.format(new Date(day));
}

/** A calendar day in words; the year is said when it is not this one. `day` and `today` are `YYYY-MM-DD`. */
export function formatDay(day: string, language: Language, today: string, options: { weekday?: boolean } = {}): string {
  return formatted(day, localeFor(language), {
    day: 'numeric',
    month: 'long',
    ...(options.weekday && { weekday: 'long' }),
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });
}

/** The day of the week of a calendar day, `YYYY-MM-DD`. */
export function formatWeekday(day: string, language: Language): string {
  return formatted(day, language, { weekday: 'long' });
}

/** A distance as people say it: metres below a kilometre, whole kilometres from ten on. */
export function formatDistance(kilometres: number, language: Language): string {
  const isShort = kilometres < 0.95;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isShort ? 'meter' : 'kilometer',
    maximumFractionDigits: kilometres < 9.95 ? 1 : 0,
  }).format(isShort ? Math.max(50, Math.round(kilometres * 20) * 50) : kilometres);
}

/** Dates as in Britain, day before month: what readers of English in Ukraine expect. */
export function localeFor(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
