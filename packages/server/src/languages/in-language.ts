import type { LanguageFallback } from '@resilience-kit/contract';
import {
  contentLanguages,
  translatedProperties,
  type ContentLanguageCode,
  type LocalizedText,
  type Stored,
} from '../records/stored.ts';

const translated: ReadonlySet<string> = new Set(translatedProperties);
const languageCodes: ReadonlySet<string> = new Set(contentLanguages);

/**
 * A stored record as the contract has it: every text in `language`. A text that is missing in it is given in another
 * language, and the nearest record that lists its `content_languages` says so in `language_fallbacks`. Texts that exist
 * in no language are left out, like everything null or undefined.
 */
export function inLanguage<Contract>(stored: Stored<Contract>, language: ContentLanguageCode): Contract {
  return converted(stored, { language, pointer: '', fallbacks: [] }) as Contract;
}

interface Position {
  language: ContentLanguageCode;
  /** Where in the record that reports fallbacks, as a JSON pointer (RFC 6901). */
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
  for (const [property, value] of Object.entries(record)) {
    const at = { ...position, pointer: `${position.pointer}/${property}` };
    const inner = isLocalizedText(property, value) ? textOf(value, at) : converted(value, at);
    if (inner !== undefined) result[property] = inner;
  }
  if (reports && position.fallbacks.length > 0) result['language_fallbacks'] = position.fallbacks;
  return result;
}

/** Some records have an object of another kind under the name of a text: a funding's source is a text, a figure's is not. */
function isLocalizedText(property: string, value: unknown): value is LocalizedText {
  if (!translated.has(property) || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => languageCodes.has(key));
}

function textOf(text: LocalizedText, { language, pointer, fallbacks }: Position): string | undefined {
  const found = [language, ...contentLanguages].find((code) => text[code]);
  if (found !== undefined && found !== language) fallbacks.push({ pointer, language: found });
  return found === undefined ? undefined : text[found];
}

/** The text of one property of a stored record in `language`, or in another when it is missing. */
export function textInLanguage(
  text: LocalizedText | string | undefined,
  language: ContentLanguageCode,
): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return textOf(text, { language, pointer: '', fallbacks: [] });
}
