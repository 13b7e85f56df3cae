import { isDeepStrictEqual } from 'node:util';
import { translatedProperties, type ContentLanguageCode } from '../../records/stored.ts';

const translated: ReadonlySet<string> = new Set(translatedProperties);
type Plain = Readonly<Record<string, unknown>>;

/** What servers work out anew for every answer. */
const WORKED_OUT: ReadonlySet<string> = new Set([
  'language_fallbacks',
  'upcoming_hours',
  'enrolment',
  'needs_verification',
  'being_checked',
  'history',
]);

/** What no other server tells. */
const KEPT_HERE: ReadonlySet<string> = new Set(['own_id', 'history']);

/** A record as it is stored: every translated text under its language. Where a server says that it fell back, it is believed. */
export function inStoredLanguages(
  value: unknown,
  language: ContentLanguageCode,
  fallbacks: Plain = {},
  pointer = '',
): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => inStoredLanguages(item, language, fallbacks, `${pointer}/${index}`));
  if (!isPlain(value)) return value;
  const isReporter = Array.isArray(value['content_languages']);
  const told = isReporter ? fallbacksOf(value) : fallbacks;
  const start = isReporter ? '' : pointer;
  const properties = Object.entries(value).filter(([property]) => !WORKED_OUT.has(property));
  return Object.fromEntries(
    properties.map(([property, inner]) => {
      const at = `${start}/${property}`;
      if (!translated.has(property) || typeof inner !== 'string')
        return [property, inStoredLanguages(inner, language, told, at)];
      const code = told[at] ?? language;
      return [property, { [code === 'uk' || code === 'en' ? code : language]: inner }];
    }),
  );
}

function fallbacksOf(record: Plain): Plain {
  const list = Array.isArray(record['language_fallbacks']) ? record['language_fallbacks'] : [];
  return Object.fromEntries(
    list.flatMap((one: unknown) => (isPlain(one) ? [[String(one['pointer']), one['language']]] : [])),
  );
}

/**
 * The record as it comes in, with the texts in other languages that the one before it has. With `keepsAbsent` it also keeps
 * the properties that do not come in: a list of an HSDS API leaves most of them out.
 */
export function withOtherLanguages<Stored extends object>(
  before: Stored | undefined,
  incoming: Stored,
  keepsAbsent: boolean,
): Stored {
  if (!before) return incoming;
  const former = new Map<string, unknown>(Object.entries(before));
  const merged = Object.entries(incoming).map(([property, value]) => [
    property,
    mergedValue(property, former.get(property), value),
  ]);
  const kept = Object.entries(before).filter(
    ([property]) => !(property in incoming) && (keepsAbsent || KEPT_HERE.has(property)),
  );
  return Object.fromEntries([...kept, ...merged]) as Stored;
}

function mergedValue(property: string, before: unknown, value: unknown): unknown {
  if (translated.has(property) && isPlain(value)) {
    return isPlain(before)
      ? { ...before, ...value }
      : typeof before === 'string' && !('uk' in value)
        ? { uk: before, ...value }
        : value;
  }
  if (property === 'content_languages' && Array.isArray(value) && Array.isArray(before)) {
    const codes = new Set(value.flatMap((one: unknown) => (isPlain(one) ? one['code'] : [])));
    const all = [...(before as Plain[]).filter((one) => !codes.has(one['code'])), ...(value as unknown[])];
    return isDeepStrictEqual(new Set(before), new Set(all)) ? before : all;
  }
  if (Array.isArray(value) && Array.isArray(before)) {
    const formerById = new Map(
      (before as unknown[]).flatMap((item) => (isPlain(item) ? [[item['id'], item] as const] : [])),
    );
    return value.map((item: unknown, index) => {
      if (!isPlain(item)) return item;
      const former = 'id' in item ? formerById.get(item['id']) : (before as unknown[])[index];
      return isPlain(former) ? withOtherLanguages(former, item, false) : item;
    });
  }
  return isPlain(value) && isPlain(before) ? withOtherLanguages(before, value, false) : value;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
