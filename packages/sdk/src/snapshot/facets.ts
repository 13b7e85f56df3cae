import type { Facets, FacetValue, SnapshotVocabulary } from '@resilience-kit/contract';
import { languageName } from '@resilience-kit/text';
import type { Language } from './language.ts';
import type { FacetCounts } from './matches.ts';

/** The counts with names, in the order of the taxonomy; languages by how often they are spoken. */
export function namedFacets(
  counts: FacetCounts,
  { terms, modes, networks }: SnapshotVocabulary,
  language: Language,
): Facets {
  const codeOf = new Map(terms.map((term) => [term.id, term.code ?? term.id]));
  const ofTerms = (of: ReadonlyMap<string, number>) =>
    terms.flatMap(({ id, code = id, name, parent_id: parentId }): FacetValue[] => {
      const count = of.get(code);
      if (count === undefined) return [];
      const parent = parentId === undefined ? undefined : codeOf.get(parentId);
      return [{ code, name, count, ...(parent === undefined ? {} : { parent }) }];
    });
  const ofNames = (named: SnapshotVocabulary['modes'], of: ReadonlyMap<string, number>) =>
    named.flatMap(({ code, name }): FacetValue[] => {
      const count = of.get(code);
      return count === undefined ? [] : [{ code, name, count }];
    });
  return {
    categories: ofTerms(counts.categories),
    audiences: ofTerms(counts.audiences),
    modes: ofNames(modes, counts.modes),
    networks: ofNames(networks, counts.networks),
    languages: [...counts.languages]
      .sort(([code, count], [other, otherCount]) => otherCount - count || (code < other ? -1 : 1))
      .map(([code, count]) => ({ code, name: languageName(code, language), count })),
  };
}
