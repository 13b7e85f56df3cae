/** The languages that the elements speak. */
export const languages = ['uk', 'en'] as const;
export type Language = (typeof languages)[number];

/** What is spoken at first where a page says nothing, or asks for a language that there is no translation into. */
export const defaultLanguage: Language = 'uk';

/**
 * The language of an element: its own `lang`, else that of the nearest ancestor with one, shadow roots included. Nothing where
 * that is none of ours: translators of browsers give a page the language that they put it into.
 */
export function languageOf(element: Element): Language | undefined {
  let current: Element | null = element;
  while (current) {
    const declaring: Element | null = current.closest('[lang]');
    if (declaring) return asLanguage(declaring.getAttribute('lang') ?? '');
    const root = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return asLanguage(document.documentElement.lang);
}

function asLanguage(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary);
}
