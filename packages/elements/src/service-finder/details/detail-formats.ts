import type { Language } from '../../locales/page-language.ts';
import { formatWeekday, localeFor } from '../formats.ts';

/** The name of a day of the week, 0 is Monday, with a capital as at the beginning of a row. */
export function weekdayInTable(weekday: number, language: Language): string {
  // 5 January 1970 was a Monday.
  const name = formatWeekday(`1970-01-${String(5 + weekday).padStart(2, '0')}`, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** An amount in a currency (ISO 4217); hryvnias when none is told. */
export function formatMoney(amount: number, currency: string | undefined, language: Language): string {
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency: currency ?? 'UAH',
      minimumFractionDigits: 0,
    }).format(amount);
  } catch {
    return `${amount} ${currency ?? ''}`.trim();
  }
}

/** The name of a language in the visitor's language; its code when the browser has no name for it. */
export function formatLanguage(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Things one after another, with commas and «і» or "and". */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeFor(language), { type: 'conjunction' }).format(items);
}
