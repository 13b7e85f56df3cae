import type { ContentLanguage } from '@resilience-kit/contract';
import type { LocalizedText } from '../records/stored.ts';

/** A text in Ukrainian and English, with the same content in both. */
export function both(uk: string, en: string): LocalizedText {
  return { uk, en };
}

/** A text that nobody has translated yet. */
export function ukrainianOnly(uk: string): LocalizedText {
  return { uk };
}

/** How the English text came to be: checked by a person, or by nobody yet. */
export type EnglishOrigin = 'reviewed' | 'machine';

/** The languages that a record with this text in it is written in. All texts of one record have the same languages. */
export function contentLanguagesOf(text: LocalizedText, english: EnglishOrigin = 'reviewed'): ContentLanguage[] {
  const languages: ContentLanguage[] = [{ code: 'uk', origin: 'source' }];
  if (text.en !== undefined) languages.push({ code: 'en', origin: english });
  return languages;
}
