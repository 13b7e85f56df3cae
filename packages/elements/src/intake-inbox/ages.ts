import type { Language } from '../locales/page-language.ts';
import { kyivDay, kyivTime } from '../opening-hours/kyiv-time.ts';
import { formatDay, localeFor } from '../service-finder/formats.ts';

interface Now {
  readonly language: Language;
  readonly now: Date;
}

/** How long ago something was, as people say it: «2 години тому». */
export function ageText(moment: string, { language, now }: Now): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(moment)) / 60_000));
  const format = new Intl.RelativeTimeFormat(localeFor(language), { numeric: 'auto' });
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 24 * 60) return format.format(-Math.floor(minutes / 60), 'hour');
  return format.format(-Math.floor(minutes / (24 * 60)), 'day');
}

/** A moment as a day and a time in Kyiv. */
export function dayAndTime(moment: string, { language, now }: Now): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '' : `${formatDay(kyivDay(date), language, kyivDay(now))}, ${kyivTime(date)}`;
}
