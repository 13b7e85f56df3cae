import { type PageClient, pageClient } from '@resilience-kit/sdk/page-client';
import { askingBy } from '../service-finder/finder-client.ts';
import type { FinderStore } from '../service-finder/finder-store.ts';
import { backedUp, hasAnswered, PATIENCE } from '../snapshot-source/snapshot-source.ts';
import { standIn } from '../snapshot-source/stand-in.ts';
import { type FinderSources, pastCache } from './finder-sources.ts';

/** Answers a question that the API has failed to answer; rejects with its error when nothing else has an answer. */
export async function askInstead<T>(
  question: (client: PageClient) => PromiseLike<T>,
  error: unknown,
  sources: FinderSources,
): Promise<T> {
  if (sources.baseUrl && hasAnswered(error)) throw error;
  // What the page brought as the first answer was none. The API has not been asked.
  const isUnasked = sources.baseUrl !== '' && sources.host.element.querySelector('[data-rk-results]') !== null;
  // Without an API the question was never put to anybody.
  const failure = sources.baseUrl === '' ? undefined : error;
  try {
    if (isUnasked) return await question(pageClient(sources));
  } catch {
    // It does not answer either.
  }
  try {
    return await question(await standIn(sources));
  } catch (other) {
    throw failure ?? other;
  }
}

/**
 * Puts the whole chain in the place of a finder's client: it leaves an API alone that is away, and asks what stands in also
 * when the API takes too long.
 */
export function chainOnto(store: FinderStore, sources: () => FinderSources | undefined): void {
  let chained: PageClient | undefined;
  /** Whether a search is under way that was sent past the chain. */
  let isPast = store.state.searching;
  const chain = () => {
    const source = sources();
    const { slow, searching, results: before } = store.state;
    isPast &&= searching;
    // Who has waited already waits no longer.
    const takesOver = isPast && slow;
    if (!source || (store.client === chained && !takesOver)) return;
    if (takesOver) isPast = false;
    const patience = () => (takesOver && store.state.results === before ? 0 : PATIENCE);
    const fresh = pastCache(source);
    // As long as there is no answer, a question of before may still be waiting for one.
    const api = pageClient({ ...source, fetch: (request) => (store.state.results ? source : fresh).fetch(request) });
    chained = askingBy(backedUp(api, source, () => standIn(source), patience));
    store.client = chained;
    if (takesOver) store.useClient(chained, { forget: false });
  };
  chain();
  store.subscribe(chain);
}
