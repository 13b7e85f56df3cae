import type { Attribute, FacetValue, ServiceAtLocationDetail, TaxonomyTerm } from '@resilience-kit/contract';
import type { RecordsToIndex } from './records-to-index.ts';

/** The kinds of help and the groups of people that records name, with those above them as far as anybody has named them. */
export class RecordTerms {
  readonly #terms = new Map<string, FacetValue>();

  constructor({ records, facets = {} }: RecordsToIndex) {
    for (const value of [...(facets.categories ?? []), ...(facets.audiences ?? [])]) this.#terms.set(value.code, value);
    const named = records.flatMap(({ service }) => (service.attributes ?? []).flatMap(termOf));
    const codes = new Map(named.map((term) => [term.id, codeOf(term)]));
    for (const term of named) {
      if (this.#terms.has(codeOf(term))) continue;
      const parent = codes.get(term.parent_id ?? '');
      this.#terms.set(codeOf(term), { code: codeOf(term), name: term.name, count: 0, ...(parent && { parent }) });
    }
  }

  /** The codes of a record's terms, and of all above them. A term that is not said to mean an audience means a category. */
  codesOf({ service }: ServiceAtLocationDetail, meaning: 'category' | 'audience'): string[] {
    const codes = new Set<string>();
    for (const attribute of service.attributes ?? []) {
      if ((attribute.link_type === 'audience') !== (meaning === 'audience')) continue;
      let code = termOf(attribute).map(codeOf)[0];
      while (code !== undefined && !codes.has(code)) {
        codes.add(code);
        code = this.#terms.get(code)?.parent;
      }
    }
    return [...codes].sort();
  }

  nameOf(code: string): string | undefined {
    return this.#terms.get(code)?.name;
  }

  /** As a snapshot lists them. A code serves as the identifier: it is what all of them are known by here. */
  listed(): TaxonomyTerm[] {
    return [...this.#terms.values()].map(({ code, name, parent }) => ({
      id: code,
      code,
      name,
      description: '',
      ...(parent !== undefined && { parent_id: parent }),
    }));
  }
}

function termOf({ taxonomy_term: term }: Attribute): TaxonomyTerm[] {
  return term ? [term] : [];
}

function codeOf({ code, id }: TaxonomyTerm): string {
  return code ?? id;
}
