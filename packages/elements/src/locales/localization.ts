import { configureLocalization, type LocaleModule } from '@lit/localize';
import type { Language } from './page-language.ts';

/** Literal imports, so that every bundler and every test server finds the files. */
const loaders: Record<string, () => Promise<LocaleModule>> = {
  uk: () => import('./generated/uk.ts'),
};

const localization = configureOnce();

/**
 * Switches the texts to a language. In the CDN files another module stands in the place of this one; see
 * `compile-messages.js`.
 */
export async function setLocale(language: Language): Promise<void> {
  await localization?.setLocale(language);
}

/** Has the texts of parts that are loaded later too, before such a part is shown. Here all texts are in one. */
export const useLaterTexts = (): Promise<void> => Promise.resolve();

function configureOnce() {
  try {
    return configureLocalization({
      sourceLocale: 'en',
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
