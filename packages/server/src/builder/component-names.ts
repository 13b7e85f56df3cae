import type { ContentLanguageCode } from '../records/stored.ts';
import type { Component } from './builder-choice.ts';

/** Components whose name is a plural: “the figures are”. */
export const namedInPlural: ReadonlySet<Component> = new Set<Component>(['panel']);

/** What a component is called in a sentence about it. */
export const componentNames: Readonly<Record<Component, Readonly<Record<ContentLanguageCode, string>>>> = {
  finder: { uk: 'Пошук послуг', en: 'The search for services' },
  form: { uk: 'Форма запиту про допомогу', en: 'The form to ask for help' },
  counter: { uk: 'Показник результату', en: 'The figure' },
  panel: { uk: 'Показники результатів', en: 'The figures' },
  schedule: { uk: 'Розклад мобільної бригади', en: 'The schedule of the mobile team' },
};
