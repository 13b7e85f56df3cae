// Loaded before the first search of finders with `url-state`: filters and the open service in the page's address.
import { css, type CSSResult } from 'lit';
import type { FinderHost } from '../later-parts.ts';
import { AddressKeeper } from './address-keeper.ts';
import { usablePrefix } from './query-in-url.ts';

export const styles: CSSResult = css``;

/** Begins to work for a finder: what the address says is in its query when this is done. */
export async function attach(host: FinderHost): Promise<void> {
  const { element } = host;
  const keeper = new AddressKeeper(host, usablePrefix(element.getAttribute('url-state') ?? ''));
  element.addController(keeper);
  // What names the filters that are on is there before the results are, so that nothing moves when it comes.
  if (keeper.hasFilters) await import('../refining/refining.ts').catch(() => undefined);
}
