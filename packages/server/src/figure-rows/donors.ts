import { textInLanguage } from '../languages/in-language.ts';
import type { ContentLanguageCode, StoredFigure } from '../records/stored.ts';

/** The donors of a figure in one cell. */
export function donorsIn(language: ContentLanguageCode, donors: StoredFigure['donors'] = []): string {
  return donors.map(({ name }) => textInLanguage(name, language) ?? '').join('; ');
}
