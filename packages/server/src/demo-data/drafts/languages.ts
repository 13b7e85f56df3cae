import type { Language } from '@resilience-kit/contract';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { LocalizedText, Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';

const names = {
  uk: both('українська', 'Ukrainian'),
  en: both('англійська', 'English'),
  ukl: both('українська жестова мова', 'Ukrainian Sign Language'),
  ru: both('російська', 'Russian'),
  hu: both('угорська', 'Hungarian'),
} as const satisfies Record<string, LocalizedText>;

/** A language in which help is given (BCP 47). */
export type SpokenLanguage = keyof typeof names;

/** The languages of the record that the key names. */
export function spokenLanguages(key: string, codes: readonly SpokenLanguage[]): Stored<Language>[] {
  return codes.map((code) => ({ id: identifierOf('language', `${key}/${code}`), name: names[code], code }));
}
