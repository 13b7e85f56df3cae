import { announce } from '../../announcer/announcer.ts';
import { inViewText } from './map-texts.ts';
import type { Language } from '../../locales/page-language.ts';

/** Tells those who cannot see it what a move of the map brought. */
export function announceView(count: number, language: Language | undefined): void {
  if (language) announce(`${inViewText(count, language)}.`);
}
