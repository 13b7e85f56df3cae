import type { Place, ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { FinderState } from '../service-finder/finder-state.ts';
import type { FinderStore } from '../service-finder/finder-store.ts';
import { emptyQuery, type FinderQuery } from '../service-finder/finder-query.ts';
import type { SavedAnswer } from '../snapshot-source/saved-copy.ts';
import { changeCopy, copyFor } from './copies.ts';
import { isSlow, savesData } from './data-saver.ts';
import { needsScope, withHotlines, withPlaces, withRecords, withScope } from './device-copy.ts';
import type { FinderSources } from './finder-sources.ts';

/** More services than this are not fetched only to be kept. */
const LARGEST_SCOPE = 300;
const PAGE = 100;

/** Keeps on the device what a finder is told, so that it answers without a network too. */
export class CopyKeeper {
  private readonly sources: () => FinderSources | undefined;
  private fetching: string | undefined;

  constructor(store: FinderStore, sources: () => FinderSources | undefined) {
    this.sources = sources;
    store.subscribe((state, former) => this.keep(state, former, store));
    this.keep(store.state, undefined, store);
  }

  private keep(state: FinderState, former: FinderState | undefined, store: FinderStore): void {
    const sources = this.sources();
    if (!sources) return;
    const { results, hotlines, options, selection } = state;
    const at = sources.now();
    if (results && !results.saved && results !== former?.results) {
      const { categories, audiences, modes } = options;
      void changeCopy(sources, (copy) => ({
        ...withRecords(copy, results.items, at),
        facets: { categories, audiences, modes },
        isDemo: results.isDemo,
      })).then(() => this.keepScope(sources, store, results.query, results.total));
    }
    // What stands in tells of nothing that is not kept already.
    if (at < (sources.downUntil ?? 0)) return;
    if (hotlines && hotlines !== former?.hotlines) void changeCopy(sources, (copy) => withHotlines(copy, hotlines));
    const places = listedSince(state, former);
    if (places.length > 0) void changeCopy(sources, (copy) => withPlaces(copy, places));
    const opened = selection?.phase === 'ready' && selection.item !== former?.selection?.item && selection.item;
    if (opened) void changeCopy(sources, (copy) => withRecords(copy, [opened], at));
  }

  /**
   * Keeps all services of the place that was chosen or, where the whole directory is a small one, all of it. Once a day,
   * and never on a connection that somebody wants to save.
   */
  private async keepScope(sources: FinderSources, store: FinderStore, query: FinderQuery, total: number) {
    const place = query.hromada || query.oblast;
    const copy = await copyFor(sources);
    if (!copy || this.fetching !== undefined || savesData() || isSlow() || !needsScope(copy, place, sources.now()))
      return;
    if (!place && (!isUnfiltered(query) || total > LARGEST_SCOPE)) return;
    this.fetching = place;
    const found: ServiceAtLocationDetail[] = [];
    try {
      for (let page = 1; found.length < LARGEST_SCOPE; page++) {
        const asked = { per_page: PAGE, ...(page > 1 && { page }), ...(place && { place }) };
        const answer: SavedAnswer = await store.client.search.list(asked);
        if (answer.saved) return;
        found.push(...answer.contents);
        if (!answer.last_page && answer.contents.length > 0) continue;
        await changeCopy(sources, (before) => withScope(before, { place, isComplete: true }, found, sources.now()));
        return;
      }
      await changeCopy(sources, (before) => withScope(before, { place, isComplete: false }, found, sources.now()));
    } catch {
      // Nobody waits for it; the next search tries again.
    } finally {
      this.fetching = undefined;
    }
  }
}

function listedSince({ options }: FinderState, former: FinderState | undefined): Place[] {
  const lists = ['oblasts', 'hromadas'] as const;
  return lists.flatMap((name) => (options[name] === former?.options[name] ? [] : options[name]));
}

function isUnfiltered(query: FinderQuery): boolean {
  return (Object.keys(emptyQuery) as (keyof FinderQuery)[]).every((name) => query[name] === emptyQuery[name]);
}
