import type { Page } from './page.ts';

/** Which page was asked for, and how many records it holds. */
export interface Paging {
  page: number;
  per_page: number;
}

/** The HSDS envelope around one page. A page past the end is empty, and the last. */
export function inPage<Item>(contents: Item[], total: number, { page, per_page: perPage }: Paging): Page<Item> {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
