import type { TaxonomyTerm } from '@resilience-kit/contract';
import { inLanguage } from '../languages/in-language.ts';
import type { ContentLanguageCode, Stored } from './stored.ts';

/** A record in one language, with the taxonomy terms of its attributes joined in, at any depth. */
export function presentRecord<Contract extends object>(
  stored: Stored<Contract>,
  { terms, language }: { terms: ReadonlyMap<string, TaxonomyTerm>; language: ContentLanguageCode },
): Contract {
  const record = inLanguage<Contract>(stored, language);
  for (const attribute of attributesIn(record)) {
    const term = attribute.taxonomy_term_id === undefined ? undefined : terms.get(attribute.taxonomy_term_id);
    if (term) attribute.taxonomy_term = term;
  }
  return record;
}

/** The identifiers of all taxonomy terms that the records name. */
export function termIdentifiers(records: readonly object[]): string[] {
  const found = new Set<string>();
  for (const { taxonomy_term_id: id } of records.flatMap(attributesIn)) if (id !== undefined) found.add(id);
  return [...found];
}

/**
 * The record with only what there is once (HSDS: its one-to-one fields), as lists give it: lists of objects are left
 * out, save the languages, which belong to the record itself.
 */
export function withoutLists<Record extends object>(record: Record): Record {
  const isListOfObjects = (value: unknown) =>
    Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
  return Object.fromEntries(
    Object.entries(record).filter(([property, value]) => property === 'content_languages' || !isListOfObjects(value)),
  ) as Record;
}

interface TermLink {
  taxonomy_term_id?: string;
  taxonomy_term?: TaxonomyTerm;
}

function attributesIn(record: object): TermLink[] {
  return Object.entries(record).flatMap(([property, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [];
    if (property === 'attributes') return value as TermLink[];
    return value.flatMap((item: unknown) => (typeof item === 'object' && item !== null ? attributesIn(item) : []));
  });
}
