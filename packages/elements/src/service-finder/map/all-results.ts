import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { SearchAnswer } from '@resilience-kit/sdk';
import type { FinderResults } from '../finder-state.ts';

/** The most results that a map gets: what is beyond is found by narrowing the search. */
export const MOST_ON_MAP = 1000;
/** The most that the server gives at once. */
export const MAP_PAGE_SIZE = 100;

/**
 * The results of a search as far as a map shows them: first those that the list has, then all so far after each page that
 * comes. Nothing is asked when the list has them all.
 *
 * @param ask gets one page of {@link MAP_PAGE_SIZE}, counted from 1; what it throws goes to the caller
 */
export async function* allResults(
  { items, hasMore }: Pick<FinderResults, 'items' | 'hasMore'>,
  ask: (page: number) => PromiseLike<SearchAnswer>,
): AsyncGenerator<readonly ServiceAtLocationDetail[]> {
  yield items;
  const all = new Map(items.map((item) => [item.id, item]));
  for (let page = 1, isLast = !hasMore; !isLast && page <= MOST_ON_MAP / MAP_PAGE_SIZE; page++) {
    const { contents, last_page } = await ask(page);
    for (const item of contents) all.set(item.id, item);
    // A server that never says that it is done has nothing more when a page is empty.
    isLast = last_page || contents.length === 0;
    yield [...all.values()].slice(0, MOST_ON_MAP);
  }
}
