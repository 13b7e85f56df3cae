import { translatedProperties } from '../presenting/translated-properties.ts';
import { canonicalJson } from '../publishing/states.ts';
import { isObject } from './read-services.ts';
import type { Draft } from './row-column.ts';

/** A record as it is kept: every translated text under its language. Where it says that a text is in another, it is believed. */
export function inKeptLanguages(
  value: unknown,
  language: string,
  fallbacks: Readonly<Record<string, string>> = {},
  pointer = '',
): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => inKeptLanguages(item, language, fallbacks, `${pointer}/${index}`));
  }
  if (!isObject(value)) return value;
  const isReporter = Array.isArray(value['content_languages']);
  const told = isReporter ? fallbacksOf(value) : fallbacks;
  const start = isReporter ? '' : pointer;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([property]) => property !== 'language_fallbacks')
      .map(([property, inner]) => {
        const at = `${start}/${property}`;
        if (!translatedProperties.has(property) || typeof inner !== 'string') {
          return [property, inKeptLanguages(inner, language, told, at)];
        }
        return [property, { [told[at] ?? language]: inner }];
      }),
  );
}

function fallbacksOf({ language_fallbacks: list }: Draft): Readonly<Record<string, string>> {
  const told = Array.isArray(list) ? list.filter(isObject) : [];
  return Object.fromEntries(told.map((one) => [String(one['pointer']), String(one['language'])]));
}

/** The record as it comes in, with the texts in other languages of the one before it; with `keepsAbsent` with all else of it, too. */
export function withOtherLanguages(before: Draft | undefined, incoming: Draft, keepsAbsent: boolean): Draft {
  if (!before) return incoming;
  const kept = Object.entries(before).filter(
    ([property]) => !(property in incoming) && (keepsAbsent || property === 'own_id' || property === 'history'),
  );
  const merged = Object.entries(incoming).map(([property, value]) => [
    property,
    joined(property, before[property], value),
  ]);
  return Object.fromEntries([...kept, ...merged]) as Draft;
}

function joined(property: string, before: unknown, value: unknown): unknown {
  if (translatedProperties.has(property) && isObject(value)) return isObject(before) ? { ...before, ...value } : value;
  if (property === 'content_languages' && Array.isArray(value) && Array.isArray(before)) {
    const codes = new Set(value.filter(isObject).map(({ code }) => code));
    const all: unknown[] = [...before.filter(isObject).filter(({ code }) => !codes.has(code)), ...(value as unknown[])];
    const inOrder = (list: unknown[]) => list.map(canonicalJson).toSorted().join();
    return inOrder(before) === inOrder(all) ? before : all;
  }
  if (Array.isArray(value) && Array.isArray(before)) {
    return value.map((item: unknown, index) => {
      if (!isObject(item)) return item;
      const former: unknown =
        'id' in item ? before.filter(isObject).find(({ id }) => id === item['id']) : before[index];
      return isObject(former) ? withOtherLanguages(former, item, false) : item;
    });
  }
  return isObject(value) && isObject(before) ? withOtherLanguages(before, value, false) : value;
}
