import {
  adoptStyles,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { announce } from '../announcer/announcer.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { ApiSource } from '../configuration/api-source.ts';
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
import { attributeFaults } from './finder-attributes.ts';
import { finderClient } from './finder-client.ts';
import { emptyQuery } from './finder-query.ts';
import type { FinderState } from './finder-state.ts';
import { FinderStore, type FinderTiming } from './finder-store.ts';
import type { FinderActions, FinderView } from './finder-view.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { hotlineBlock } from './hotline-block.ts';
import { locateDevice } from './locate.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { type Presets, usablePresets } from './presets.ts';
import { resultCardStyles } from './result-card.styles.ts';
import { resultList } from './result-list.ts';
import { searchForm } from './search-form.ts';
import { type Details, selectionView } from './selection-view.ts';
import { serviceFinderStyles } from './service-finder.styles.ts';

const presetNames = ['oblast', 'hromada', 'category', 'audience', 'network'] as const;
/** How long to wait for an API's address before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
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
 * @slot - What to show before the script has loaded and whenever the API cannot be reached: a link and a phone number.
 *
 * @event {SearchEvent} rk-search - A search was answered: `text`, `total`.
 * @event {SelectEvent} rk-select - The visitor opened a result: `id`, `serviceAtLocation`.
 * @event {ContactEvent} rk-contact - The visitor used a phone number, the directions, a website or the form: `kind`, `value`, `serviceAtLocation`.
 * @event {FailureEvent} rk-error - A search failed: `error`. The element shows it by itself and tries again.
 *
 * @csspart frame - Everything.
 * @csspart hotlines - The block of telephone numbers.
 * @csspart search - The form with the search field.
 * @csspart filters - The filters.
 * @csspart results - The list with its heading.
 * @csspart result - One result.
 * @csspart details - The view of one service.
 *
 * @cssprop [--rk-service-finder-min-height=36em] - Height reserved before the results are there.
 * @cssprop [--rk-radius=0.75em] - Corners of cards and panels.
 * @cssprop --rk-color-accent - Links, the main button, focus rings. All colours are in `tokens.css`.
 * @cssprop --rk-color-text - Text.
 * @cssprop --rk-color-surface - Background.
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
    details: { state: true },
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
  private details: Details;

  private store: FinderStore | undefined;
  private presetQuery = emptyQuery;
  private readonly locale = new LocaleController(this);
  private readonly focusKeeper = new FocusKeeper(this);
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
    for (const fault of attributeFaults(this)) this.warnings.say(fault);
    if (presetNames.some((name) => changed.has(name))) {
      this.readPresets();
      this.store?.update({ ...this.presetQuery, text: this.store.state.query.text });
    }
    this.connectToApi();
  }

  protected override updated(): void {
    this.focusKeeper.restore();
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
            ? selectionView(view, view.state.selection, this.details)
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
      presets: this.presetQuery,
      intakeUrl: this.intakeUrl,
      act: this.act,
    };
  }

  private readonly act: FinderActions = {
    type: (text) => this.store?.type(text),
    submit: () => this.store?.submit(),
    update: (changes) => this.store?.update(changes),
    follow: (suggestion) => this.store?.follow(suggestion),
    searchNearby: () => void this.store?.searchNearby(locateDevice),
    toggleFilters: () => {
      this.filtersOpen = !this.filtersOpen;
    },
    toggleHotlines: () => {
      this.hotlinesOpen = !this.hotlinesOpen;
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
      void this.loadDetails();
      this.store?.select(id);
    },
    deselect: () => {
      const { id } = this.store?.state.selection ?? {};
      this.focusKeeper.moveTo(`[data-item="${id}"]`);
      this.store?.deselect();
    },
    retry: () => {
      if (this.details === 'failed') void this.loadDetails();
      this.store?.retry();
    },
    contact: (kind, value, item) => this.dispatchEvent(new ContactEvent(kind, value, item)),
  };

  private readonly listen = (state: FinderState, former: FinderState) => {
    this.requestUpdate();
    const { results, problem } = state;
    // While the visitor reads, so that a result opens at once, and also when the connection is gone by then.
    if (results && !former.results) whenIdle(() => void this.loadDetails());
    if (results && results !== former.results && results.page === 1) {
      this.dispatchEvent(new SearchEvent(results.query.text.trim(), results.total));
    }
    if (problem && problem !== former.problem) this.dispatchEvent(new FailureEvent(problem.error));
    if (!this.locale.isReady) return;
    const sentence = announcement(state, former, this.locale.language);
    if (sentence) announce(sentence);
  };

  private async loadDetails(): Promise<void> {
    if (typeof this.details === 'object') return;
    try {
      const details = await import('./details/details.ts');
      adoptStyles(this.renderRoot as ShadowRoot, [...ServiceFinder.elementStyles, details.serviceDetailsStyles]);
      this.details = details;
    } catch (error) {
      // Before a result is opened that is no failure: opening one tries again.
      if (!this.store?.state.selection) return;
      this.details = 'failed';
      this.warnings.say(`the view of a service could not be loaded. ${String(error)}`);
    }
  }

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language, this.snapshot);
    if (!api) return;
    const fetch = takingOver(this.fetch ?? platformFetch);
    const client = finderClient({ ...api, fetch, now: () => this.clock.now() });
    if (this.store) {
      this.store.useClient(client, { forget: api.isOther });
      return;
    }
    this.store = new FinderStore({ client, query: this.presetQuery, clock: this.clock, timing: this.timing });
    this.store.subscribe(this.listen);
    if (this.isConnected) this.store.start();
  }

  private readPresets(): void {
    const given = Object.fromEntries(presetNames.map((name) => [name, (this[name] as string | null) ?? '']));
    this.presetQuery = {
      ...emptyQuery,
      ...usablePresets(given as unknown as Presets, (message) => this.warnings.say(message)),
    };
  }
}

function whenIdle(callback: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 3_000 });
  else setTimeout(callback, 1_000);
}
