import { identifierOf } from '../../identifiers/identifier.ts';
import type { Dataset, LocalizedText, StoredTaxonomyTerm } from '../../records/stored.ts';
import { contentLanguagesOf } from '../texts.ts';

/** A term to be: its code is the key it stands under. */
export interface TermDraft {
  name: LocalizedText;
  description: LocalizedText;
  children?: Readonly<Record<string, TermDraft>>;
}

export type TermDrafts = Readonly<Record<string, TermDraft>>;

/** The codes of a tree of two levels. */
export type CodeOf<Terms> = {
  [Code in keyof Terms & string]:
    Code | (Terms[Code] extends { children: infer Children } ? keyof Children & string : never);
}[keyof Terms & string];

export interface TaxonomyDraft {
  code: string;
  name: LocalizedText;
  description: LocalizedText;
  terms: TermDrafts;
}

export function termIdentifier(taxonomyCode: string, code: string): string {
  return identifierOf('taxonomy term', `${taxonomyCode}/${code}`);
}

/** The taxonomy and its terms, in the order in which they are to be shown: each term right before those below it. */
export function taxonomy(draft: TaxonomyDraft): Pick<Dataset, 'taxonomies' | 'taxonomyTerms'> {
  const id = identifierOf('taxonomy', draft.code);
  const stored = (terms: TermDrafts, parent?: string): StoredTaxonomyTerm[] =>
    Object.entries(terms).flatMap(([code, { name, description, children = {} }]) => [
      {
        id: termIdentifier(draft.code, code),
        code,
        name,
        description,
        ...(parent === undefined ? {} : { parent_id: termIdentifier(draft.code, parent) }),
        taxonomy: draft.name,
        taxonomy_id: id,
        content_languages: contentLanguagesOf(name),
      },
      ...stored(children, code),
    ]);
  return {
    taxonomies: [
      {
        id,
        name: draft.name,
        description: draft.description,
        version: '1.0',
        content_languages: contentLanguagesOf(draft.name),
      },
    ],
    taxonomyTerms: stored(draft.terms),
  };
}
