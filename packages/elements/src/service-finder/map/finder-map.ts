import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { ReactiveController } from 'lit';
import { searchParameters } from '../finder-query.ts';
import type { FinderResults } from '../finder-state.ts';
import type { FinderView } from '../finder-view.ts';
import type { FinderHost } from '../later-parts.ts';
import { allResults, MAP_PAGE_SIZE } from './all-results.ts';
import { AreaPositions } from './area-positions.ts';
import { CardLink } from './card-link.ts';
import type { GestureHint } from './gestures.ts';
import { MapCanvas } from './map-canvas.ts';
import { type InView, searchIn, servicesInView } from './map-window.ts';
import { type Site, type Sites, sitesOf } from './sites.ts';
import { tileSource } from './tile-source.ts';
import { announceView } from './map-announcements.ts';

/** How much of the results the map has. */
export type Loading = 'under-way' | 'failed' | 'done';

/** The map of one finder: opens and closes, follows the results, and keeps map and list together. */
export class FinderMap implements ReactiveController {
  /** Leaflet's, kept while the list is rendered again and again around it. */
  readonly element = document.createElement('div');
  isOpen = false;
  /** Whether it has the screen to itself. */
  isEnlarged = false;
  loading: Loading = 'done';
  /** How many services there are on the map or beside it so far. */
  loaded = 0;
  sites: Sites = { sites: [], elsewhere: 0 };
  inView: readonly InView[] = [];
  /** What the visitor tapped on. */
  chosen: readonly ServiceAtLocationDetail[] = [];
  /** The visitor has moved the map, so that another search makes sense. */
  isMoved = false;
  hint: GestureHint | undefined;
  hasTileFault = false;
  /** The pictures of another source are asked for, and have not failed. */
  hasTiles = false;
  readonly host: FinderHost;
  private readonly areas = new AreaPositions();
  private readonly cards: CardLink;
  private canvas: MapCanvas | undefined;
  private shown: FinderResults | undefined;
  private tiles: string | null = null;
  private isDrawn = false;
  private language = '';
  private request: AbortController | undefined;
  private focusAfter: string | undefined;

  constructor(host: FinderHost) {
    this.host = host;
    this.element.className = 'map-canvas';
    this.cards = new CardLink(host.element, (ids) => this.canvas?.highlight(new Set(ids)));
    host.element.addController(this);
  }

  /** Opens the map, or closes it. */
  toggle(): void {
    if (this.isOpen) this.close();
    else this.isOpen = true;
    this.host.element.requestUpdate();
  }

  close(): void {
    this.isOpen = this.isEnlarged = this.isMoved = this.hasTileFault = false;
    this.chosen = [];
    this.focusAfter = '.map-toggle';
    this.release();
    this.host.element.requestUpdate();
  }

  /** Gives the map the screen, or back its place in the page. */
  enlarge(isEnlarged: boolean): void {
    if (this.isEnlarged === isEnlarged) return;
    this.isEnlarged = isEnlarged;
    this.focusAfter = '.map-enlarge';
    this.host.element.requestUpdate();
  }

  zoom(steps: number): void {
    this.canvas?.zoom(steps);
  }

  fit(): void {
    this.canvas?.fit();
  }

  /** Looks for services in the part of the country that the map shows. */
  searchHere(): void {
    if (!this.canvas) return;
    this.isMoved = false;
    this.host.view()?.act.update({ near: searchIn(this.canvas.window) });
  }

  /** Shows what is at a place, and where its card is in the list. */
  choose(items: readonly ServiceAtLocationDetail[], { focus }: { focus: boolean }): void {
    this.chosen = items;
    if (focus) this.focusAfter = '.map-card';
    this.highlight(items);
    this.cards.reveal(items.map(({ id }) => id));
    this.host.element.requestUpdate();
  }

  /** Puts the card away; whoever was in it goes back to the map. */
  unchoose(): void {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    if (activeElement?.closest('.map-card')) this.focusAfter = '.map-canvas';
    this.chosen = [];
    this.cards.reveal([]);
    this.highlight([]);
    this.host.element.requestUpdate();
  }

  highlight(items: readonly ServiceAtLocationDetail[]): void {
    this.canvas?.highlight(new Set((items.length > 0 ? items : this.chosen).map(({ id }) => id)));
  }

  hostUpdated(): void {
    const view = this.host.view();
    const isShown = this.isOpen && this.element.isConnected;
    if (isShown && view) this.follow(view);
    this.cards.apply(isShown);
    const { focusAfter, host } = this;
    if (!focusAfter) return;
    const target = host.element.renderRoot.querySelector<HTMLElement>(focusAfter);
    if (!target) return;
    this.focusAfter = undefined;
    // After the finder itself has looked for a place for a focus that was lost.
    void host.element.updateComplete.then(() => target.focus());
  }

  hostDisconnected(): void {
    this.release();
  }

  private follow(view: FinderView): void {
    const { element } = this.host;
    const dialog = element.renderRoot.querySelector<HTMLDialogElement>('dialog.map-dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.canvas ??= this.begin(view);
    if (this.isDrawn) this.showTiles(element.getAttribute('tiles'));
    const { results } = view.state;
    if (results && !isSameAnswer(results, this.shown)) {
      this.shown = results;
      this.language = view.language;
      void this.load(results);
    } else if (this.language !== view.language) {
      this.language = view.language;
      void this.draw(view, false);
    }
  }

  private begin(view: FinderView): MapCanvas {
    return new MapCanvas(this.element, view.language, {
      moved: (byVisitor) => this.afterMove(byVisitor),
      choose: (sites) => this.choose(itemsOf(sites), { focus: false }),
      point: (sites) => this.cards.mark(itemsOf(sites).map(({ id }) => id)),
      hint: (hint) => {
        this.hint = hint;
        this.host.element.requestUpdate();
      },
      tilesFailed: (reason) => this.failTiles(reason),
      isFree: () => this.isEnlarged,
    });
  }

  private showTiles(value: string | null): void {
    if (value === this.tiles) return;
    this.tiles = value;
    this.hasTileFault = false;
    const source = tileSource(value, document.baseURI);
    this.hasTiles = typeof source === 'object';
    if (typeof source === 'string') this.failTiles(source);
    else void this.canvas?.showTiles(source);
  }

  private failTiles(reason?: string): void {
    if (reason) console.warn(`<${this.host.element.localName}>: the map shows outlines. ${reason}`);
    this.hasTileFault = true;
    this.hasTiles = false;
    this.host.element.requestUpdate();
  }

  /** Gets all results, page by page, and shows what there is after each. */
  private async load(results: FinderResults): Promise<void> {
    this.request?.abort();
    const { signal } = (this.request = new AbortController());
    const client = this.host.store()?.client;
    if (!client) return;
    // A search in the window that is looked at is no reason to look elsewhere.
    const fit = !results.query.near?.radius;
    this.chosen = [];
    this.isMoved = false;
    this.loading = 'under-way';
    try {
      const ask = (page: number) =>
        client.search.list(
          { ...searchParameters(results.query, results.receivedAt, page), per_page: MAP_PAGE_SIZE },
          { signal },
        );
      for await (const items of allResults(results, ask)) {
        await this.areas.learn(items, (code) => client.places.retrieve(code), signal);
        if (signal.aborted) return;
        this.loaded = items.length;
        this.sites = sitesOf(items, this.areas.known, this.host.view()?.now ?? new Date());
        const view = this.host.view();
        if (view) await this.draw(view, fit);
      }
      if (this.request.signal !== signal) return;
      this.loading = 'done';
    } catch {
      if (signal.aborted) return;
      this.loading = 'failed';
    }
    this.host.element.requestUpdate();
  }

  private async draw({ language, now, state }: FinderView, fit: boolean): Promise<void> {
    const near = state.results?.query.near;
    await this.canvas?.show(this.sites.sites, { language, now, fit: fit && !this.isMoved });
    // Not before: tiles of where nobody looks would be asked for.
    this.isDrawn = true;
    this.canvas?.showVisitor(near?.radius ? undefined : near);
    this.afterMove(false);
  }

  private afterMove(byVisitor: boolean): void {
    if (!this.canvas) return;
    this.inView = servicesInView(this.sites.sites, this.canvas.window);
    if (byVisitor) {
      this.isMoved = true;
      announceView(this.inView.length, this.host.view()?.language);
    }
    this.host.element.requestUpdate();
  }

  private release(): void {
    this.request?.abort();
    this.canvas?.destroy();
    this.canvas = undefined;
    this.shown = undefined;
    this.tiles = null;
    this.isDrawn = false;
    this.hint = undefined;
    this.inView = [];
    this.element.replaceChildren();
    this.cards.apply(false);
  }
}

function itemsOf(sites: readonly Site[]): ServiceAtLocationDetail[] {
  return sites.flatMap(({ items }) => [...items]);
}

/** Whether results are those shown, maybe with more pages. */
function isSameAnswer(one: FinderResults, other: FinderResults | undefined): boolean {
  return one.receivedAt === other?.receivedAt && one.query === other.query;
}
