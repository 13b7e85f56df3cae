import type { FacetValue } from '@resilience-kit/contract';
import type { JudgedQuery } from './judged-queries.ts';
import { isSuccess, parentsOf, type JudgedAnswer } from './judgement.ts';

/** The share of queries that must find something right among the first three results. */
export const REQUIRED_SUCCESS = 0.9;

/** Asks for a text, as a visitor would who has chosen nothing else. */
export type AskText = (text: string | undefined) => Promise<JudgedAnswer & { facets: { categories: FacetValue[] } }>;

/** How well a search answers queries. */
export interface SearchQuality {
  /** The share of queries with something right among the first three results. */
  success: number;
  byManner: ReadonlyMap<string, { queries: number; successes: number }>;
  missed: readonly JudgedQuery[];
}

export async function measureQuality(queries: readonly JudgedQuery[], ask: AskText): Promise<SearchQuality> {
  const parents = parentsOf((await ask(undefined)).facets.categories);
  const byManner = new Map<string, { queries: number; successes: number }>();
  const missed: JudgedQuery[] = [];
  for (const query of queries) {
    const counted = byManner.get(query.manner) ?? { queries: 0, successes: 0 };
    const isFound = isSuccess(query, await ask(query.text), parents);
    if (!isFound) missed.push(query);
    byManner.set(query.manner, { queries: counted.queries + 1, successes: counted.successes + Number(isFound) });
  }
  return { success: 1 - missed.length / queries.length, byManner, missed };
}
