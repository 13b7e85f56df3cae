import type { Facets, FacetValue, SnapshotVocabulary } from '@resilience-kit/contract';
import type { FacetCounts } from './matches.ts';

/** The counts with names, in the order of the taxonomy. */
export function namedFacets(counts: FacetCounts, { terms, modes, networks }: SnapshotVocabulary): Facets {
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
  };
}
