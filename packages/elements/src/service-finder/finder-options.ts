import type { FacetValue, Facets } from '@resilience-kit/contract';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import type { FinderOptions } from './finder-state.ts';

/** Deeper levels are not shown, so that no loop in the data can keep us. */
const DEEPEST = 3;

export const noOptions: FinderOptions = {
  categories: [],
  audiences: [],
  modes: [],
  languages: [],
  oblasts: [],
  hromadas: [],
};

/** The options after an answer: new values join, counts are those of the answer, and nothing goes away. */
export function withFacets(options: FinderOptions, facets: Facets): FinderOptions {
  return {
    ...options,
    categories: merged(options.categories, facets.categories),
    audiences: merged(options.audiences, facets.audiences),
    modes: merged(options.modes, facets.modes),
    languages: merged(options.languages, facets.languages ?? []),
  };
}

function merged(known: readonly FacetValue[], latest: readonly FacetValue[]): FacetValue[] {
  const counts = new Map(latest.map((value) => [value.code, value]));
  const kept = known.map((value) => counts.get(value.code) ?? { ...value, count: 0 });
  const knownCodes = new Set(known.map(({ code }) => code));
  return [...kept, ...latest.filter(({ code }) => !knownCodes.has(code))];
}

/** The values with those below each right after it; `depth` counts how far below the top one is. */
export function withDepths(
  values: readonly FacetValue[],
  parent?: FacetValue,
  depth = 0,
): { value: FacetValue; depth: number }[] {
  const isHere = (value: FacetValue) =>
    parent ? value.parent === parent.code : !values.some(({ code }) => code === value.parent);
  return values
    .filter(isHere)
    .flatMap((value) => [{ value, depth }, ...(depth < DEEPEST ? withDepths(values, value, depth + 1) : [])]);
}

/** The name of a taxonomy term that no facet has named, as of a preset category without services. */
export async function loadTerm(client: PageClient, code: string): Promise<FacetValue | undefined> {
  const { contents } = await client.taxonomyTerms.list({ per_page: 100 });
  const term = contents.find((candidate) => candidate.code === code);
  return term && { code, name: term.name, count: 0 };
}
