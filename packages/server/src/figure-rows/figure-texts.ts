import type { ContentLanguageCode, LocalizedText } from '../records/stored.ts';
import { textIn, withText } from '../service-rows/texts.ts';
import type { FigureColumnKey, TextKey } from './columns.ts';

type Text = LocalizedText | string | undefined;

/** The cells of a row that tell one text: in no language in particular, and in each. */
export interface TextCells {
  headings: ReadonlyMap<FigureColumnKey, string>;
  texts: ReadonlyMap<FigureColumnKey, string>;
  /** The language in which a text was typed that has no column of its own for it. */
  languageOf: (text: string) => ContentLanguageCode;
}

const languages = ['uk', 'en'] as const;

/** A text as its cells say it is now; the very same when they say what it says already. */
export function editedText(current: Text, key: TextKey, { headings, texts, languageOf }: TextCells): Text {
  let text = current;
  const plain = texts.get(key);
  if (headings.has(key) && plain === undefined && !languages.some((language) => headings.has(`${key}_${language}`))) {
    text = undefined;
  }
  if (plain !== undefined && !isSaidBy(plain, current)) text = withText(text, languageOf(plain), plain);
  for (const language of languages) {
    if (!headings.has(`${key}_${language}`)) continue;
    const typed = texts.get(`${key}_${language}`);
    const own = textIn(text, language);
    // What is the same in every language may be there once.
    if (own === undefined && typed !== undefined && isSaidBy(typed, text)) continue;
    if (plainly(typed) !== plainly(own)) text = withText(text, language, typed);
  }
  return text;
}

/** Whether a text says this in any language. */
export function isSaidBy(typed: string, text: Text): boolean {
  return languages.some((language) => plainly(textIn(text, language)) === plainly(typed));
}

/** A text without what cells cannot keep: characters that nobody sees, and how many spaces there are. */
export function plainly(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\p{Cf}\p{Cc}\s]+/gu, ' ').trim();
}
