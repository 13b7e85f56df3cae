import type { Bilingual } from '../spreadsheets/bilingual.ts';

/** A failure that a person at a terminal is told in their language. As any error it has its message in English. */
export class ToldError extends Error {
  override name = 'ToldError';
  readonly text: Bilingual;

  constructor(text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/** Texts in both languages, put together from parts in both languages. */
export function joinedTexts(texts: readonly Bilingual[], separator: string): Bilingual {
  return { uk: texts.map(({ uk }) => uk).join(separator), en: texts.map(({ en }) => en).join(separator) };
}
