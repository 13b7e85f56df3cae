import type { Language } from '@resilience-kit/example-frameworks/town';

/** What every page and layout below `[language]` gets. */
export interface LanguageParameters {
  readonly params: Promise<{ readonly language: string }>;
}

/** The language in the address of a page; nothing for one that there is not. */
export async function languageOf(params: LanguageParameters['params']): Promise<Language | undefined> {
  const { language } = await params;
  return language === 'uk' || language === 'en' ? language : undefined;
}
