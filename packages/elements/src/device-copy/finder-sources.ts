import type { FinderHost } from '../service-finder/later-parts.ts';
import type { Sources } from '../snapshot-source/snapshot-source.ts';

/** What a finder asks, and for which finder. */
export interface FinderSources extends Sources {
  readonly host: FinderHost;
}

/**
 * Whether the finder may keep what the API says: yes, unless its page says `keep="none"`. One with a `fetch` of its own,
 * as in tests and stories, has answers that are nobody else's business, and keeps them only with `keep="device"`.
 */
export function mayKeep({ element }: FinderHost): boolean {
  const keep = element.getAttribute('keep');
  return keep === 'device' || (keep !== 'none' && !(element as { fetch?: unknown }).fetch);
}

/**
 * The same sources, asked past the browser's cache: it would not say that the API is back, and it has a question wait while
 * another for the same address is under way, for ever over a connection that is gone.
 */
export function pastCache({ fetch, ...sources }: FinderSources): FinderSources {
  return { ...sources, fetch: (request) => fetch(new Request(request, { cache: 'reload' })) };
}
