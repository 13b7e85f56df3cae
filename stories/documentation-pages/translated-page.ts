import { type ComponentType, createElement, type ReactElement, useLayoutEffect, useSyncExternalStore } from 'react';
import '../reference/blocks.ts';
import '../reference/shown-story.ts';
import '../reference/state-links.ts';
import { choosePageLanguage, type InBoth, type Language, onToolbar, pageLanguage } from './page-language.ts';

const names: InBoth = { uk: 'Українською', en: 'In English' };
const languages = ['uk', 'en'] as const;

/** A page of the documentation in the language of the toolbar, with a choice of its own on top. */
export function TranslatedPage(pages: Readonly<Record<Language, ComponentType>>): ReactElement {
  const language = useSyncExternalStore(onToolbar, pageLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return createElement(
    'main',
    { lang: language },
    createElement('div', { role: 'group', 'aria-label': 'Мова · Language', style: group }, languages.map(button)),
    createElement(pages[language]),
  );

  function button(offered: Language): ReactElement {
    const isChosen = offered === language;
    return createElement(
      'button',
      {
        key: offered,
        type: 'button',
        lang: offered,
        'aria-pressed': isChosen,
        onClick: () => choosePageLanguage(offered),
        style: { ...choice, ...(isChosen ? chosen : {}) },
      },
      names[offered],
    );
  }
}

const group = { display: 'flex', justifyContent: 'flex-end', gap: '0.25rem' } as const;
const choice = {
  padding: '0.375rem 0.75rem',
  border: '1px solid #73828c',
  borderRadius: '0.375rem',
  background: 'transparent',
  color: '#2e3438',
  font: "0.875rem/1.5 'Nunito Sans', system-ui, sans-serif",
  cursor: 'pointer',
} as const;
const chosen = { borderColor: '#0b5c66', background: '#0b5c66', color: '#fff' } as const;
