import type { Place, Suggestion } from '@resilience-kit/contract';
import { searchParameters, suggestedQuery, type SearchParameters } from '../../finder-query.ts';
import type { FinderResults } from '../../finder-state.ts';

/** So many of what is near are shown; the rest is a tap away. */
const MOST_SHOWN = 5;

/** Code of the place in which nothing was found; nothing when something was, or when no place was asked for. */
export function placeWithout({ query, total, understood }: FinderResults): string | undefined {
  return total > 0 ? undefined : query.hromada || query.oblast || understood.place?.code;
}

/**
 * The smallest place around that has something, as the server told it: without a place it is the whole country. The place
 * itself, without the words, is another search, not the nearest of this one.
 */
export function placeAround(results: FinderResults): Suggestion | undefined {
  const here = placeWithout(results);
  return results.suggestions.find(
    ({ kind, place, total_items }) =>
      total_items > 0 && (kind === 'wider_place' || kind === 'without_place') && (!place || place.code !== here),
  );
}

/** The same search there, nearest first where it is known from where. */
export function searchAround(
  around: Suggestion,
  here: Place | undefined,
  { query: asked, receivedAt }: Pick<FinderResults, 'query' | 'receivedAt'>,
): SearchParameters {
  const query = suggestedQuery(around, asked);
  const { latitude, longitude } = here ?? {};
  const from = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
  return { ...searchParameters({ ...query, near: query.near ?? from }, receivedAt), per_page: MOST_SHOWN };
}
