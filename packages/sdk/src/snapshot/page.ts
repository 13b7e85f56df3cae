import type { Page, Paging } from '@resilience-kit/contract';
import { inPage } from '@resilience-kit/contract/envelope';

/** One page of a list. */
export function pageOf<Item>(all: readonly Item[], paging: Paging): Page<Item> {
  const first = (paging.page - 1) * paging.per_page;
  return inPage(structuredClone(all.slice(first, first + paging.per_page)), all.length, paging);
}
