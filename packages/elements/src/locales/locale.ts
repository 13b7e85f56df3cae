import { msg } from '@lit/localize';
import { setLocale } from './localization.ts';
import { defaultLanguage, type Language } from './page-language.ts';

/** False in the CDN files, where English too has to be loaded: then a failure leaves no text at all. */
const hasSourceTexts = msg('Resilience Kit') !== '';
let wanted: Language | undefined;
let settled: Language | undefined;

/** Whether texts can be shown: in the language wanted or, when that could not be loaded, in English. */
export function isLocaleReady(): boolean {
  return settled !== undefined && settled === wanted;
}

/** The language that texts are shown in. There is one per page; whoever asked last decides. */
export function currentLanguage(): Language {
  return wanted ?? defaultLanguage;
}

/** Switches the page to a language. Resolves, never rejects, when texts can be shown. */
export async function useLanguage(language: Language): Promise<void> {
  if (wanted === language) return;
  wanted = language;
  let available = true;
  try {
    await setLocale(language);
  } catch {
    console.warn(`Resilience Kit: the texts in "${language}" could not be loaded.`);
    // Without any text the page's own content stays.
    available = hasSourceTexts;
    // The former texts stay in use, and whoever asks again tries again.
    if (!available && wanted === language) wanted = settled;
  }
  // Another language may have been asked for in the meantime.
  if (available && wanted === language) settled = language;
}
