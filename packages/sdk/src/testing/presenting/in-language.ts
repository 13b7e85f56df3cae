import type { LanguageFallback } from '@resilience-kit/contract';
import { translatedProperties } from './translated-properties.ts';

/** The languages that records are written in; the first is the default. */
export const languages = ['uk', 'en'] as const;
export type Language = (typeof languages)[number];

/** A record as it is kept, on its way to what readers get: the same properties, with texts in all languages. */
export type AsKept<Contract> = Contract extends object ? Partial<Record<keyof Contract, unknown>> : never;

/**
 * A kept record as readers get it: every text in `language`. A text that is missing in it is given in the other, and the
 * nearest record that lists its `content_languages` says so in `language_fallbacks`.
 */
export function inLanguage<Contract>(record: AsKept<Contract>, language: Language): Contract {
  return converted(record, { language, pointer: '', fallbacks: [] }) as Contract;
}

/** The text of one property. */
export function textIn(text: unknown, language: Language): string | undefined {
  if (typeof text !== 'object' || text === null) return typeof text === 'string' ? text : undefined;
  return textOf(text, { language, pointer: '', fallbacks: [] });
}

interface Position {
  language: Language;
  /** Where in the record that reports fallbacks, as a JSON pointer. */
  pointer: string;
  fallbacks: LanguageFallback[];
}

function converted(value: unknown, position: Position): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item, index) => converted(item, { ...position, pointer: `${position.pointer}/${index}` }))
      .filter((item) => item !== undefined);
  }
  if (typeof value === 'object' && value !== null) return convertedObject(value, position);
  return value ?? undefined;
}

function convertedObject(record: object, outer: Position): object {
  const reports = 'content_languages' in record && Array.isArray(record.content_languages);
  const position: Position = reports ? { language: outer.language, pointer: '', fallbacks: [] } : outer;
  const result: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(record) as [string, unknown][]) {
    const at = { ...position, pointer: `${position.pointer}/${property}` };
    const inner = isLocalized(property, value) ? textOf(value, at) : converted(value, at);
    if (inner !== undefined) result[property] = inner;
  }
  if (reports && position.fallbacks.length > 0) result['language_fallbacks'] = position.fallbacks;
  return result;
}

/** Some records have an object of another kind under the name of a text. */
function isLocalized(property: string, value: unknown): value is object {
  if (!translatedProperties.has(property) || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  return Object.keys(value).every((key) => (languages as readonly string[]).includes(key));
}

function textOf(
  text: Partial<Record<Language, string>>,
  { language, pointer, fallbacks }: Position,
): string | undefined {
  const found = [language, ...languages].find((code) => text[code]);
  if (found !== undefined && found !== language) fallbacks.push({ pointer, language: found });
  return found === undefined ? undefined : text[found];
}

/** The language to answer in: `lang`, else the best of `Accept-Language`, else Ukrainian. */
export function negotiated(lang: string | undefined, acceptLanguage: string | null): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';');
    const quality = parameters.map((one) => /^\s*q=([\d.]+)/i.exec(one)?.[1]).find((one) => one !== undefined);
    return { language: supported(tag), quality: Number(quality ?? 1) };
  });
  const [best] = ranges
    .filter(({ language, quality }) => language && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return supported(lang ?? '') ?? best?.language ?? languages[0];
}

function supported(tag: string): Language | undefined {
  const primary = tag.trim().split('-')[0]?.toLowerCase();
  return languages.find((code) => code === primary);
}
