import type { ContentLanguage } from '@resilience-kit/contract';
import type { ContentLanguageCode, LocalizedText } from '../records/stored.ts';
import { cellText } from '../spreadsheets/sheet.ts';

type Text = LocalizedText | string | undefined;

/** The text in one language, as a cell would have it. Text without a language counts as Ukrainian. */
export function textIn(text: Text, language: ContentLanguageCode): string | undefined {
  const found = typeof text === 'string' ? (language === 'uk' ? text : undefined) : text?.[language];
  const plain = cellText(found);
  return plain === '' ? undefined : plain;
}

/** The text with that of one language put in its place or taken away; undefined when nothing is left. */
export function withText(
  text: Text,
  language: ContentLanguageCode,
  value: string | undefined,
): LocalizedText | undefined {
  const others = Object.entries(typeof text === 'string' ? { uk: text } : (text ?? {})).filter(
    ([code]) => code !== language,
  );
  const all: LocalizedText = Object.fromEntries(value === undefined ? others : [...others, [language, value]]);
  return Object.keys(all).length > 0 ? all : undefined;
}

/** A text as it was typed, in the language that its letters tell. */
export function typedText(text: string): LocalizedText {
  return /\p{Script=Cyrillic}/u.test(text) ? { uk: text } : { en: text };
}

/** The languages of a record with this name. How the text of a language came to be stays as it was. */
export function languagesOf(name: Text, before: readonly ContentLanguage[] = []): ContentLanguage[] {
  const codes: ContentLanguageCode[] = (['uk', 'en'] as const).filter((code) => textIn(name, code) !== undefined);
  return codes.map(
    (code, index) => before.find((one) => one.code === code) ?? { code, origin: index === 0 ? 'source' : 'reviewed' },
  );
}

/** Sets a property, or removes it: records have no properties that are undefined. */
export function put<Record extends object, Property extends keyof Record>(
  record: Record,
  property: Property,
  value: Record[Property] | undefined,
): void {
  if (value === undefined) Reflect.deleteProperty(record, property);
  else record[property] = value;
}
