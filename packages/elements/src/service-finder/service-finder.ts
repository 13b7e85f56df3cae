import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../announcer/announcer.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { ApiSource } from '../configuration/api-source.ts';
import type { FinderSources } from '../device-copy/finder-sources.ts';
import { ContactEvent } from '../events/contact-event.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { takingOver } from '../loader/early-search.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { announcement } from './announcements.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { controls } from '../controls/controls.styles.ts';
import { SearchEvent, SelectEvent } from './events.ts';
import { filters } from './filters.ts';
import { finderClient } from './finder-client.ts';
import { emptyQuery } from './finder-query.ts';
import type { FinderState } from './finder-state.ts';
import { FinderStore, type FinderTiming } from './finder-store.ts';
import type { FinderActions, FinderView } from './finder-view.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { hotlineBlock } from './hotline-block.ts';
import { LaterParts, type PartName, type Parts } from './later-parts.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { type Presets, usablePresets } from './presets.ts';
import { resultCardStyles } from './result-card.styles.ts';
import { resultList } from './result-list.ts';
import { searchForm } from './search-form.ts';
import { selectionView } from './selection-view.ts';
import { Slices } from './slices.ts';
import { serviceFinderStyles } from './service-finder.styles.ts';

const presetNames = ['oblast', 'hromada', 'category', 'audience', 'network'] as const;
/** How long to wait for an API's address before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
/** What is wanted when a service is opened. */
const openedParts = ['details', 'acting'] as const;
/** With fewer results ways to find more are offered. */
const FEW = 4;
/** One for all finders, so that they share a snapshot. */
const platformFetch = (request: Request) => globalThis.fetch(request);

/**
 * Finds help: a search field, filters, results with opening times, everything about one service, and telephone
 * numbers that stay reachable whatever happens.
 *
 * @tag rk-service-finder
 * @summary Finds services near the visitor.
 *
 * @attr {string} lang - Language of the texts and of the data: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @attr {string} keep - What is kept on the device so that the finder answers without a network: `none` keeps nothing and deletes what was kept. Default: services, hotlines and places that the API told, for 14 days, in the IndexedDB database `rk-finder`; nothing about the visitor.
 *
 * @attr {boolean} structured-data - Puts the shown results into the head of the page for search engines, in the words of schema.org (JSON-LD): services, hours, addresses, never a confidential one. Not of demo data. Read once, when the element is put on the page.
 *
 * @attr {string} tiles - Pictures below the map of the results: `https://tiles.example/{z}/{x}/{y}.png`, or the address of a raster `.pmtiles` archive. Nothing is asked of it before a visitor opens the map. Default: outlines of Ukraine's oblasts, which come with the package and make no request.
 * @attr {string} tiles-attribution - Whom the tiles come from, as text; addresses in it become links. Shown on the map.
 *
 * @attr {string} url-state - Keeps filters and the open service in the page's address, in parameters that begin with this value and a hyphen: `url-state="help"` gives `?help-text=…&help-place=UA…`. Several finders on a page have a value each. Choices can be undone with the browser's back button. The visitor's position is never in the address. Read once, when the element is put on the page.
 *
 * @slot - What to show before the script has loaded and whenever the API cannot be reached: a link and a phone number.
 *
 * @event {SearchEvent} rk-search - A search was answered: `text`, `total`.
 * @event {SelectEvent} rk-select - The visitor opened a result: `id`, `serviceAtLocation`.
 * @event {ContactEvent} rk-contact - The visitor used a phone number, the way there, a website or the form, shared, printed or saved a service, or said that something is wrong: `kind`, `value`, `serviceAtLocation`.
 * @event {FailureEvent} rk-error - A search failed: `error`. The element shows it by itself and tries again.
 *
 * @csspart frame - Everything.
 * @csspart hotlines - The block of telephone numbers.
 * @csspart search - The form with the search field.
 * @csspart filters - The filters.
 * @csspart results - The list with its heading.
 * @csspart result - One result.
 * @csspart details - The view of one service.
 * @csspart map - The map of the results with what belongs to it, while it is open.
 *
 * @cssprop [--rk-service-finder-min-height=36em] - Height reserved before the results are there.
 * @cssprop [--rk-radius=0.75em] - Corners of cards and panels.
 * @cssprop --rk-accent - Links, the main button, focus rings. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class ServiceFinder extends LitElement {
  static override styles = [theme, controls, serviceFinderStyles, resultCardStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    api: {},
    snapshot: {},
    theme: { reflect: true, useDefault: true },
    oblast: {},
    hromada: {},
    category: {},
    audience: {},
    network: {},
    intakeUrl: { attribute: 'intake-url' },
    layout: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
    timing: { attribute: false },
    filtersOpen: { state: true },
    hotlinesOpen: { state: true },
  };

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  api: string | null | undefined;

  /**
   * The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is
   * named. Its code is loaded only then.
   */
  snapshot: string | null | undefined;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** KATOTTG code of the oblast that is chosen at first. */
  oblast = '';

  /** KATOTTG code of the hromada that is chosen at first. */
  hromada = '';

  /** Code of the category of help that is chosen at first. */
  category = '';

  /** Code of the group of people that is chosen at first. */
  audience = '';

  /** Code of a network of organizations: only its services are found. */
  network = '';

  /** Address of the page with the intake form. Details of a service then link to it, with `#service=<id>` at its end. */
  intakeUrl = '';

  /** `auto` puts filters beside the results where there is room, `list` never does, `compact` shows less of each result. */
  layout: 'auto' | 'list' | 'compact' = 'auto';

  /** Level of the element's headings, 1 to 6. Those of results are one below. */
  headingLevel = 2;

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request, init?: RequestInit) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Clock = systemClock;

  /** Replaces how patient the element is, for tests and stories. Set it before the element is on the page. */
  timing: Partial<FinderTiming> = {};

  private filtersOpen = false;
  private hotlinesOpen = false;

  private store: FinderStore | undefined;
  /** What was there before that of which nothing has been said yet. */
  private unheard: FinderState | undefined;
  private renderedResults: FinderState['results'];
  private source: FinderSources | undefined;
  private presetQuery = emptyQuery;
  private readonly locale = new LocaleController(this);
  private readonly parts = new LaterParts(
    {
      element: this,
      store: () => this.store,
      view: () => this.store && this.view(this.store.state),
      source: () => this.source,
    },
    ServiceFinder.elementStyles,
  );
  private readonly focusKeeper = new FocusKeeper(this);
  private readonly slices = new Slices();
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);

  /** What is shown, as plain data. */
  get finderState(): FinderState | undefined {
    return this.store?.state;
  }

  constructor() {
    super();
    new PageWatcher(this, {
      // After a move within the page; the first time there is no store yet.
      onArrival: () => this.store?.start(),
      onDeparture: () => this.store?.stop(),
      onReturn: () => this.act.retry(),
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.focusKeeper.remember();
    const { results } = this.store?.state ?? {};
    // All but other results can wait for its turn: a minute that has passed, a letter that was typed, a part that came.
    if (results === this.renderedResults) this.slices.restart();
    this.renderedResults = results;
    if (presetNames.some((name) => changed.has(name))) {
      this.readPresets();
      this.store?.update({ ...this.presetQuery, text: this.store.state.query.text });
    }
    this.connectToApi();
  }

  protected override updated(): void {
    const { selection, results } = this.store?.state ?? {};
    this.slices.follow(selection ? 0 : results?.items.length, () => this.requestUpdate());
    this.focusKeeper.restore();
    this.tell();
  }

  protected override render(): TemplateResult {
    if (!this.store || !this.locale.isReady)
      return html`
        <div class="frame" part="frame"><slot></slot></div>
      `;
    const view = this.view(this.store.state);
    const isNarrow = this.layout === 'list' || this.layout === 'compact';
    return html`
      <div class="frame ${isNarrow ? '' : 'beside'}" part="frame" lang=${this.locale.language}>
        ${hotlineBlock(view)}
        ${
          view.state.selection
            ? selectionView(view, view.state.selection)
            : html`
                <div class="finder">
                  <div class="controls">${searchForm(view)} ${filters(view)}</div>
                  ${resultList(view)}
                </div>
              `
        }
      </div>
    `;
  }

  private view(state: FinderState): FinderView {
    return {
      state,
      language: this.locale.language,
      now: new Date(this.clock.now()),
      headingLevel: usableHeadingLevel(this.headingLevel),
      filtersOpen: this.filtersOpen,
      hotlinesOpen: this.hotlinesOpen,
      slices: this.slices,
      presets: this.presetQuery,
      intakeUrl: this.intakeUrl,
      parts: this.parts.here,
      missing: this.parts.missing,
      act: this.act,
    };
  }

  private readonly act: FinderActions = {
    type: (text) => this.store?.type(text),
    submit: () => this.store?.submit(),
    update: (changes) => this.store?.update(changes),
    follow: (suggestion) => this.store?.follow(suggestion),
    searchNearby: () =>
      void this.store?.searchNearby(async () => (await this.load('refining'))?.locateDevice() ?? 'failed'),
    toggleFilters: () => {
      this.filtersOpen = !this.filtersOpen;
      this.act.refine();
    },
    refine: () => void this.load('refining'),
    toggleMap: () => void this.load('map').then((map) => map?.toggleMap(this.act)),
    toggleHotlines: () => {
      this.hotlinesOpen = !this.hotlinesOpen;
      // It has the styles of the list.
      void this.load('deviceCopy');
    },
    resetFilters: () => {
      this.store?.update({ ...this.presetQuery, text: this.store.state.query.text });
    },
    showMore: () => {
      const shown = this.store?.state.results?.items.length ?? 0;
      void this.store?.showMore().then(() => {
        const first = this.store?.state.results?.items[shown];
        if (first) this.focusKeeper.moveTo(`[data-item="${first.id}"]`);
      });
    },
    select: (id) => {
      const item = this.store?.state.results?.items.find((result) => result.id === id);
      this.dispatchEvent(new SelectEvent(id, item));
      this.focusKeeper.moveTo('#details-heading');
      openedParts.forEach((name) => void this.load(name));
      this.store?.select(id);
    },
    deselect: () => {
      const { id } = this.store?.state.selection ?? {};
      this.focusKeeper.moveTo(`[data-item="${id}"]`);
      this.store?.deselect();
    },
    retry: () => {
      for (const name of this.parts.missing.keys()) void this.load(name);
      this.store?.retry();
    },
    contact: (kind, value, item) => this.dispatchEvent(new ContactEvent(kind, value, item)),
  };

  private readonly listen = (state: FinderState, former: FinderState) => {
    this.requestUpdate();
    const { results, problem } = state;
    // While the visitor reads. It has the other parts loaded too, so that a result opens at once, and also when the
    // connection is gone by then.
    if (results && !former.results) {
      whenIdle(() => void this.parts.load('deviceCopy'));
    }
    if (state.slow) void this.parts.load('deviceCopy');
    if (results && results.total < FEW) this.act.refine();
    if (results && results !== former.results && results.page === 1) {
      this.dispatchEvent(new SearchEvent(results.query.text.trim(), results.total));
    }
    if (problem && problem !== former.problem) this.dispatchEvent(new FailureEvent(problem.error));
    this.unheard ??= former;
    this.tell();
  };

  /** Says what is new, as soon as there are words for it. */
  private tell(): void {
    const { store, unheard } = this;
    if (!store || !unheard || !this.locale.isReady) return;
    this.unheard = undefined;
    const sentence = announcement(store.state, unheard, this.locale.language, this.parts.here);
    if (sentence) announce(sentence);
  }

  /** Loads a part that the visitor waits for. */
  private async load<Name extends PartName>(name: Name): Promise<Parts[Name] | undefined> {
    const part = await this.parts.load(name);
    if (!part) this.warnings.say(`a part of it could not be loaded (${name}). ${String(this.parts.missing.get(name))}`);
    return part;
  }

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language, this.snapshot);
    if (!api) return;
    const fetch = takingOver(this.fetch ?? platformFetch, this);
    const { host } = this.parts;
    const client = finderClient((this.source = { ...api, fetch, now: () => this.clock.now(), host }));
    if (this.store) {
      this.store.useClient(client, { forget: api.isOther });
      return;
    }
    this.store = new FinderStore({ client, query: this.presetQuery, clock: this.clock, timing: this.timing });
    this.store.subscribe(this.listen);
    void this.begin(this.store);
    // A link to one service. Of several finders on a page the first one opens it.
    const [, linked] = /#rk-service=([\w-]+)/.exec(location.hash) ?? [];
    if (linked && document.querySelector(this.localName) === this) this.act.select(linked);
  }

  private async begin(store: FinderStore): Promise<void> {
    // It has the filters to begin with.
    if (this.hasAttribute('url-state')) await this.load('urlState');
    if (this.hasAttribute('structured-data')) void this.load('structuredData');
    if (this.isConnected) store.start();
  }

  private readPresets(): void {
    const given = Object.fromEntries(presetNames.map((name) => [name, (this[name] as string | null) ?? '']));
    this.presetQuery = {
      ...emptyQuery,
      ...usablePresets(given as unknown as Presets),
    };
  }
}

function whenIdle(callback: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 3_000 });
  else setTimeout(callback, 1_000);
}
