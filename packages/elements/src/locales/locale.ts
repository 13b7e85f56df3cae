import { msg } from '@lit/localize';
import { setLocale } from './localization.ts';
import { defaultLanguage, type Language } from './page-language.ts';

/** The elements that have texts of their own, by their folder. In the CDN files each loads only its own. */
export type Texts = 'service-finder' | 'impact-counter' | 'intake-form' | 'quick-exit';

/** False in the CDN files, where English too has to be loaded: then a failure leaves no text at all. */
const hasSourceTexts = msg('Resilience Kit') !== '';
const needed = new Set<Texts>();
let ready = new Set<Texts>();
let wanted: Language | undefined;

/** Whether an element's texts can be shown: in the language wanted or, when that could not be loaded, in English. */
export function isLocaleReady(texts: Texts): boolean {
  return ready.has(texts);
}

/** The language that texts are shown in. There is one per page; whoever asked last decides. */
export function currentLanguage(): Language {
  return wanted ?? defaultLanguage;
}

/** Switches the page to a language. Resolves, never rejects, when the element's texts can be shown. */
export async function useLanguage(language: Language, texts: Texts): Promise<void> {
  if (wanted === language && needed.has(texts)) return;
  if (wanted !== language) ready = new Set();
  wanted = language;
  needed.add(texts);
  const asked = [...needed];
  let available = true;
  try {
    await setLocale(language, asked);
  } catch {
    console.warn(`Resilience Kit: the texts in "${language}" could not be loaded.`);
    // The page's own content stays, and the next element of the kind tries again.
    available = hasSourceTexts;
    if (!available) needed.delete(texts);
  }
  // Another language may have been asked for in the meantime.
  if (available && wanted === language) for (const one of asked) ready.add(one);
}
