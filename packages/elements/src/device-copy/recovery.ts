import { announce } from '../announcer/announcer.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { pageClient } from '@resilience-kit/sdk/page-client';
import { searchParameters } from '../service-finder/finder-query.ts';
import type { FinderState } from '../service-finder/finder-state.ts';
import type { FinderHost } from '../service-finder/later-parts.ts';
import { type FinderSources, pastCache } from './finder-sources.ts';
import { isBackText, savedAnnouncement } from './saved-texts.ts';

/** Until the API is tried again while saved results are shown, milliseconds; doubles with each try … */
const FIRST_PAUSE = 5_000;
/** … up to this. */
const LONGEST_PAUSE = 120_000;

/** Sees when an API that was away is back, and has the list renewed without the visitor losing their place. */
export class Recovery {
  private readonly host: FinderHost;
  private readonly sources: () => FinderSources | undefined;
  private tries = 0;
  private trying = false;
  private cancelWaiting: (() => void) | undefined;

  constructor(host: FinderHost, sources: () => FinderSources | undefined) {
    this.host = host;
    this.sources = sources;
    const store = host.store();
    if (!store) return;
    store.subscribe((state, former) => this.follow(state, former));
    if (store.state.results?.saved) this.wait();
    // The finder has that called when the network is back or somebody looks at the page again, as long as it is on the page.
    const retry = store.retry.bind(store);
    store.retry = () => {
      retry();
      // What was sent over a connection that is gone gets no answer: nobody waits for that, nor for such a try.
      if (store.state.slow) store.submit();
      this.trying = false;
      void this.tryNow();
    };
  }

  /** Takes saved services off the screen: somebody has had them deleted. The numbers to call stay. */
  forget(): void {
    this.host.store()?.set({ results: undefined });
  }

  /** Asks the API whether it is back. Never rejects. */
  async tryNow(): Promise<void> {
    const store = this.host.store();
    const sources = this.sources();
    const { results, query } = store?.state ?? {};
    if (!store || !sources?.baseUrl || !results?.saved || !query || this.trying || !this.host.element.isConnected)
      return;
    this.cancelWaiting?.();
    this.trying = true;
    this.host.element.requestUpdate();
    try {
      // Not through what stands in: only the API itself says that it is back.
      const answer = await pageClient(pastCache(sources)).search.list(searchParameters(query, sources.now()));
      if (!Array.isArray(answer.contents)) throw new TypeError('No answer to a search.');
      this.tries = 0;
      sources.downUntil = 0;
      store.useClient(store.client, { forget: false });
    } catch {
      this.tries++;
      this.wait();
    } finally {
      this.trying = false;
      this.host.element.requestUpdate();
    }
  }

  get isTrying(): boolean {
    return this.trying;
  }

  private follow(state: FinderState, former: FinderState): void {
    const { results } = state;
    if (!results || results === former.results) return;
    const { element } = this.host;
    const language = this.host.view()?.language ?? 'uk';
    if (results.saved) {
      if (!former.results?.saved) announce(savedAnnouncement({ state, language }));
      this.wait();
    } else if (former.results?.saved) {
      this.cancelWaiting?.();
      announce(isBackText({ state, language }));
      keepPlace(element);
    }
  }

  private wait(): void {
    this.cancelWaiting?.();
    const clock: Clock = this.host.element.clock ?? systemClock;
    const pause = Math.min(FIRST_PAUSE * 2 ** this.tries, LONGEST_PAUSE);
    this.cancelWaiting = clock.after(pause, () => void this.tryNow());
  }
}

/** Keeps focus on the same service when the list around it changes, and the list where it is on the screen. */
function keepPlace(element: FinderHost['element']): void {
  const root = element.shadowRoot;
  const focused = (root?.activeElement as HTMLElement | null)?.dataset['item'];
  const cards = [...(root?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const anchor = cards.find((card) =>
    focused ? card.dataset['item'] === focused : card.getBoundingClientRect().top > 0,
  );
  const [id, top] = [anchor?.dataset['item'], anchor?.getBoundingClientRect().top];
  if (id === undefined || top === undefined) return;
  void element.updateComplete.then(() => {
    const now = [...(root?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(
      ({ dataset }) => dataset['item'] === id,
    );
    if (!now) return;
    if (focused) now.focus({ preventScroll: true });
    const moved = now.getBoundingClientRect().top - top;
    // At the top of the page nothing is above that could have changed its height unseen.
    if (window.scrollY > 0 && Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
  });
}
