import type { Language } from '../locales/page-language.ts';

export interface FrameOptions {
  language?: Language;
  /** CSS pixels. */
  width?: number;
  dark?: boolean;
}

/** Puts an empty frame of a given width on a page in a given language. */
export function frameOnPage({ language = 'uk', width = 1000, dark = false }: FrameOptions): HTMLElement {
  document.documentElement.lang = language;
  document.title = 'Test';
  const frame = document.createElement('main');
  frame.style.inlineSize = `${width}px`;
  frame.style.colorScheme = dark ? 'dark' : 'light';
  document.body.style.margin = '0';
  document.body.append(frame);
  return frame;
}
