import type { ContentLanguageCode } from '../records/stored.ts';

/** Formats take a hundred times longer to make than to use. */
const kept = new Map<string, Intl.DateTimeFormat>();

/**
 * A calendar day in words: «24 листопада», with its day of the week where that is asked for, and with its year when it is not
 * this one. `day` and `today` are `YYYY-MM-DD`.
 */
export function dayInWords(
  day: string,
  language: ContentLanguageCode,
  today: string,
  { weekday = false }: { weekday?: boolean } = {},
): string {
  const hasYear = day.slice(0, 4) !== today.slice(0, 4);
  const key = `${language} ${weekday} ${hasYear}`;
  const format =
    kept.get(key) ??
    // Dates as in Britain: what readers of English in Ukraine expect.
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(weekday ? { weekday: 'long' } : {}),
      ...(hasYear ? { year: 'numeric' } : {}),
    });
  kept.set(key, format);
  // The year in full, as «р.» would end a sentence before its end.
  return format.format(new Date(day)).replace(/\s*р\.$/, ' року');
}
