import type { SearchQuery } from '../search/filters.ts';

/** Results come by as many as the element asks for. */
export const PAGE_SIZE = 20;

/** What a finder is set to at first: the attributes of `<rk-service-finder>` under their names. */
export interface FinderPresets {
  oblast?: string;
  hromada?: string;
  category?: string;
  audience?: string;
  network?: string;
}

/** The search that the element does first with these attributes. */
export function firstSearch({ oblast, hromada, ...others }: FinderPresets): SearchQuery {
  const place = hromada ?? oblast;
  return { ...others, ...(place === undefined ? {} : { place }), page: 1, per_page: PAGE_SIZE };
}

/** A search as the element writes it into an address, which is how it knows the answer to it in the page. */
export function searchParameters({ page, ...query }: SearchQuery): string {
  const given = Object.entries({ ...query, ...(page > 1 ? { page } : {}) }).map(([name, value]) => [
    name,
    String(value),
  ]);
  const parameters = new URLSearchParams(given);
  parameters.sort();
  return parameters.toString();
}
