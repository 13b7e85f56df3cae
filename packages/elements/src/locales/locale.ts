import { configureLocalization, type LocaleModule, msg } from '@lit/localize';
import { defaultLanguage, type Language } from './page-language.ts';

/** Literal imports, so that every bundler and every test server finds the files. */
const loaders: Record<string, () => Promise<LocaleModule>> = {
  uk: () => import('./generated/uk.ts'),
};

const sourceLanguage: Language = 'en';
const localization = configureOnce();
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
  try {
    await localization?.setLocale(language);
  } catch {
    console.warn(`Resilience Kit: the texts in "${language}" could not be loaded.`);
  }
  // Another language may have been asked for in the meantime. Where the source texts are not in the code, as in the
  // CDN files, a failure leaves no text at all: then the page's own content stays.
  if (wanted === language && msg('Search') !== '') settled = language;
}

function configureOnce() {
  try {
    return configureLocalization({
      sourceLocale: sourceLanguage,
      targetLocales: Object.keys(loaders),
      loadLocale: (locale) => loaders[locale]?.() ?? Promise.reject(new Error(locale)),
    });
  } catch {
    console.warn(
      'Resilience Kit: @lit/localize is already set up by this page, so texts are in English. Use the CDN files instead.',
    );
    return undefined;
  }
}
