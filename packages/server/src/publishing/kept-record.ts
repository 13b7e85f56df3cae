import {
  contentLanguages,
  translatedProperties,
  type ContentLanguage,
  type ManagedResourceName,
} from '@resilience-kit/contract';
import { withIdentifiers } from './part-identifiers.ts';
import type { AnyRecord } from './stored-resources.ts';

/** What the server itself keeps in a stored record: publishers neither send it nor get it. */
const SERVER_KEPT: readonly string[] = ['last_modified', 'history'];

const translated: ReadonlySet<string> = new Set(translatedProperties);

/** The record as its publisher keeps it, from the one that is stored. */
export function asKept(stored: AnyRecord): AnyRecord {
  return Object.fromEntries(Object.entries(stored).filter(([property]) => !SERVER_KEPT.includes(property)));
}

/**
 * The record as it is stored, from what its publisher sent: with identifiers for what has none (the same ones every
 * time), the languages it is written in, and what the server keeps of `before`.
 */
export function asStored(
  resource: ManagedResourceName,
  sent: AnyRecord,
  { id, before, isDated, now }: { id: string; before: AnyRecord | undefined; isDated: boolean; now: Date },
): AnyRecord {
  const record = withIdentifiers(resource, resource === 'forms' ? sent : { ...sent, id });
  const languages = languagesOf(record, before);
  const kept = SERVER_KEPT.flatMap((property) => (before && property in before ? [[property, before[property]]] : []));
  return {
    ...record,
    ...(languages.length === 0 ? {} : { content_languages: languages }),
    ...(Object.fromEntries(kept) as AnyRecord),
    ...(isDated ? { last_modified: now.toISOString() } : {}),
  };
}

/**
 * The languages that the record says it is written in: without those of which no text is left, and with those of new texts,
 * as `source` unless the publisher says otherwise.
 */
function languagesOf(record: AnyRecord, before: AnyRecord | undefined): ContentLanguage[] {
  const used = languagesIn(record);
  const usedBefore = before ? languagesIn(before) : new Set();
  const { content_languages: listed = [] } = record as { content_languages?: ContentLanguage[] };
  return contentLanguages.flatMap((code): ContentLanguage[] => {
    const said = listed.find((one) => one.code === code);
    if (said) return used.has(code) || !usedBefore.has(code) ? [said] : [];
    return used.has(code) && !usedBefore.has(code) ? [{ code, origin: 'source' }] : [];
  });
}

function languagesIn(record: AnyRecord): Set<string> {
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      for (const [property, inner] of Object.entries(value)) {
        if (translated.has(property) && isObject(inner)) for (const code of Object.keys(inner)) used.add(code);
        visit(inner);
      }
    }
  };
  visit(record);
  return used;
}

function isObject(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
