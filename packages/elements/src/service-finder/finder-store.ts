import type { Suggestion } from '@resilience-kit/contract';
import { type Clock, systemClock } from '../clock/clock.ts';
import type { ConnectionFacts } from '../device-copy/data-saver.ts';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import { loadTerm, noOptions, withFacets } from './finder-options.ts';
import { FinderPlaces } from './finder-places.ts';
import { problemOf } from '../api-problem/api-problem.ts';
import { emptyQuery, type FinderQuery, searchParameters, suggestedQuery } from './finder-query.ts';
import { FinderSelector } from './finder-selector.ts';
import type { FinderOptions, FinderResults, FinderState } from './finder-state.ts';
import type { SavedAnswer } from '../snapshot-source/saved-copy.ts';
import { StateHolder } from '../state-holder/state-holder.ts';

/** How patient the finder is, milliseconds. */
export interface FinderTiming {
  /** From the last key to the search. */
  typingPause: number;
  /** Until "this takes longer than usual". */
  slowAfter: number;
  /** Until the first automatic try after a failure; doubles with each further one … */
  retryAfter: number;
  /** … up to this. */
  longestRetry: number;
}

/** How patient a finder is unless told otherwise. */
export const defaultTiming: FinderTiming = {
  typingPause: 350,
  slowAfter: 4_000,
  retryAfter: 5_000,
  longestRetry: 120_000,
};

/** What a finder works with. */
export interface FinderStoreOptions {
  /** Whom it asks. */
  client: PageClient;
  /** What to look for at first. */
  query?: Partial<FinderQuery>;
  /** Its time; default {@link systemClock}. */
  clock?: Clock;
  /** How patient it is; default {@link defaultTiming}. */
  timing?: Partial<FinderTiming>;
}

/** Asks the device where it is. */
export type Locate = () => Promise<{ latitude: number; longitude: number } | 'denied' | 'failed'>;

/**
 * All of the service finder but its looks: holds the state, asks the API, and tells its listeners of each new state.
 * No request outlives its question: a newer search ends the one before.
 */
export class FinderStore extends StateHolder<FinderState> {
  /** Whom it asks at the moment; later parts ask the same. */
  client: PageClient;
  private readonly clock: Clock;
  private readonly timing: FinderTiming;
  private readonly places: FinderPlaces;
  private readonly selector = new FinderSelector(this);

  private active = false;
  private search: AbortController | undefined;
  private keepsFacets = true;
  private failures = 0;
  private cancelTyping: (() => void) | undefined;
  private cancelSlow: (() => void) | undefined;
  private hotlines?: object;
  private cancelRetry: (() => void) | undefined;

  constructor({ client, query, clock = systemClock, timing }: FinderStoreOptions) {
    super({ query: { ...emptyQuery, ...query }, searching: false, slow: false, more: 'idle', options: noOptions });
    this.client = client;
    this.clock = clock;
    this.timing = { ...defaultTiming, ...timing };
    this.places = new FinderPlaces(this, client);
  }

  /** Begins to work: loads results, hotlines and places. */
  start(): void {
    if (this.active) return;
    this.active = true;
    void this.runSearch();
    void this.loadHotlines();
    // Those who save data, or hardly have a connection, get places when they turn to the finder.
    const { saveData, effectiveType } = (navigator as { connection?: ConnectionFacts }).connection ?? {};
    if (!saveData && !effectiveType?.endsWith('2g')) this.loadPlaces();
  }

  /** Loads the places to choose from, unless they are there. */
  loadPlaces(): void {
    void this.places.load();
  }

  /** Ends all requests and timers; {@link start} goes on from the same state. */
  stop(): void {
    this.active = false;
    this.search?.abort();
    this.selector.stop();
    this.cancelTimers();
    if (this.state.searching) this.set({ searching: false, slow: false });
  }

  /**
   * Asks another server, or the same one in another language. What is shown stays until the answer comes, unless
   * `forget` says that it belongs to someone else.
   */
  useClient(client: PageClient, { forget }: { forget: boolean }): void {
    const wasActive = this.active;
    const { selection } = this.state;
    this.stop();
    this.client = client;
    this.places.useClient(client);
    this.failures = 0;
    // Names change with the language: none of the former ones may stay.
    this.keepsFacets = false;
    this.set({ problem: undefined, more: 'idle' });
    if (forget) this.set({ results: undefined, selection: undefined, hotlines: undefined, options: noOptions });
    if (!wasActive) return;
    this.start();
    if (selection && !forget) this.select(selection.id);
  }

  /** Takes what is typed; searches when typing pauses. */
  type(text: string): void {
    this.set({ query: { ...this.state.query, text } });
    this.cancelTyping?.();
    this.cancelTyping = this.clock.after(this.timing.typingPause, () => void this.runSearch());
  }

  /** Changes the query and searches at once. Choosing an oblast lets go of the hromada. */
  update(changes: Partial<FinderQuery>): void {
    const hromada = changes.oblast !== undefined && changes.hromada === undefined ? { hromada: '' } : {};
    this.set({ query: { ...this.state.query, ...changes, ...hromada } });
    if (!this.active) return;
    void this.runSearch();
    void this.places.load();
  }

  /** Searches at once for what the query says: "search" was pressed. */
  submit(): void {
    void this.runSearch();
  }

  /** Does what the server suggested. */
  follow(suggestion: Suggestion): void {
    const { place } = suggestion;
    const { options } = this.state;
    if (place && place.level !== 'oblast' && !options.hromadas.some(({ code }) => code === place.code)) {
      this.set({ options: { ...options, hromadas: [place, ...options.hromadas] } });
    }
    this.update(suggestedQuery(suggestion, this.state.query));
  }

  /** Tries again whatever failed: on a button, when the network is back, when the page is looked at again. */
  retry(): void {
    if (!this.active) return;
    if (this.state.problem && !this.state.searching) void this.runSearch();
    if (!this.state.hotlines) void this.loadHotlines();
    if (this.state.selection?.phase === 'failed') this.select(this.state.selection.id);
    void this.places.load();
  }

  /** Loads the next results after those shown. */
  async showMore(): Promise<void> {
    const { results, more } = this.state;
    if (!results?.hasMore || more === 'loading') return;
    const { signal } = (this.search ??= new AbortController());
    const page = results.page + 1;
    this.set({ more: 'loading' });
    try {
      const answer = await this.client.search.list(searchParameters(results.query, results.receivedAt, page), {
        signal,
      });
      if (this.state.results !== results) return;
      // A record may have moved to the next page in the meantime.
      const known = new Set(results.items.map(({ id }) => id));
      const items = [...results.items, ...answer.contents.filter(({ id }) => !known.has(id))];
      this.set({ more: 'idle', results: { ...results, items, page, hasMore: !answer.last_page } });
    } catch {
      if (this.state.results === results) this.set({ more: signal.aborted ? 'idle' : 'failed' });
    }
  }

  /** Shows one service at a location. */
  select(id: string): void {
    void this.selector.select(id, this.client);
  }

  /** Goes back to the list. */
  deselect(): void {
    this.selector.deselect();
  }

  /** Sorts by distance from where the visitor is. */
  async searchNearby(locate: Locate): Promise<void> {
    this.set({ locating: 'pending' });
    const position = await locate();
    if (typeof position === 'string') {
      this.set({ locating: position });
      return;
    }
    this.set({ locating: undefined });
    this.update({ near: position });
  }

  private async runSearch(): Promise<void> {
    this.cancelTimers();
    if (!this.active) return;
    this.search?.abort();
    const request = (this.search = new AbortController());
    const { query } = this.state;
    const isCurrent = () => this.search === request && !request.signal.aborted;
    this.set({ searching: true, slow: false, more: 'idle' });
    this.cancelSlow = this.clock.after(this.timing.slowAfter, () => this.set({ slow: true }));
    try {
      const parameters = searchParameters(query, this.clock.now());
      const answer = await this.client.search.list(parameters, { signal: request.signal });
      if (!isCurrent()) return;
      this.stopPatience();
      this.failures = 0;
      const { options } = this.state;
      this.set({
        searching: false,
        slow: false,
        problem: undefined,
        options: withFacets(this.keepsFacets ? options : withoutFacets(options), answer.facets),
        results: resultsOf(answer, query, this.clock.now()),
      });
      this.keepsFacets = true;
      void this.nameChosenTerms();
    } catch (error) {
      if (isCurrent()) this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.stopPatience();
    const problem = problemOf(error);
    this.set({ searching: false, slow: false, problem });
    if (!problem.passes) return;
    const wait = Math.min(this.timing.retryAfter * 2 ** this.failures++, this.timing.longestRetry);
    this.cancelRetry = this.clock.after(Math.max(wait, problem.retryAfter ?? 0), () => this.retry());
  }

  private async loadHotlines(): Promise<void> {
    const asked = (this.hotlines = {});
    try {
      const { contents } = await this.client.hotlines.list();
      // What stands in for the client meanwhile does not undo an answer.
      if (asked === this.hotlines) this.set({ hotlines: contents });
    } catch {
      // They are asked for again with the next try; until then the page's own numbers are shown.
    }
  }

  /** Finds names for a category or an audience that the page preset and the server did not mention. */
  private async nameChosenTerms(): Promise<void> {
    for (const [field, list] of [['category', 'categories'] as const, ['audience', 'audiences'] as const]) {
      const code = this.state.query[field];
      if (!code || this.state.options[list].some((value) => value.code === code)) continue;
      try {
        const term = await loadTerm(this.client, code);
        const { options } = this.state;
        if (term) this.set({ options: { ...options, [list]: [...options[list], term] } });
      } catch {
        // The control shows the code.
      }
    }
  }

  private stopPatience(): void {
    this.cancelSlow?.();
  }

  private cancelTimers(): void {
    this.stopPatience();
    this.cancelTyping?.();
    this.cancelRetry?.();
  }
}

function withoutFacets({ oblasts, hromadas }: FinderOptions): FinderOptions {
  return { ...noOptions, oblasts, hromadas };
}

function resultsOf(answer: SavedAnswer, query: FinderQuery, receivedAt: number): FinderResults {
  return {
    query,
    items: answer.contents,
    total: answer.total_items,
    totalIsCapped: answer.total_is_capped ?? false,
    page: 1,
    hasMore: !answer.last_page,
    suggestions: answer.suggestions,
    understood: answer.query,
    isDemo: answer.data_status === 'demo',
    receivedAt,
    saved: answer.saved,
  };
}
