import { msg } from '@lit/localize';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import type { Clock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { type Content, node, nodesOf, withAttributes } from '../impact-counter/node.ts';
import { SmallElement } from '../impact-counter/small-element.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import type { Language } from '../locales/page-language.ts';
import { kyivDay } from '../opening-hours/kyiv-time.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import type { Sources } from '../snapshot-source/snapshot-source.ts';
import { Warnings } from '../warnings/warnings.ts';
import type { FigureState, FigureStore } from './figure-store.ts';
import type { FigureElementView } from './figure-view.ts';

/** How long to wait for an API's address and a question before saying that there is none, milliseconds. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api`.';

/** One for all elements, so that those with the same figure share a request. */
const platformFetch = (request: Request) => globalThis.fetch(request);

/** The attributes of every element with figures. */
export const figureAttributes = { api: '', snapshot: '', theme: 'auto' } as const;

/**
 * An element that shows figures: finds the API and what stands in for it, asks in the language of the page, and shows each
 * new state, in the place of what the page has inside.
 */
export abstract class FigureElement<State extends FigureState<unknown>, Source> extends SmallElement {
  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Pick<Clock, 'now'> | undefined;

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  declare api: string;

  /**
   * The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is
   * named. Its code is loaded only then.
   */
  declare snapshot: string;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  declare theme: 'auto' | 'light' | 'dark';

  /** Level of the headings, 1 to 6. */
  declare headingLevel: number;

  /** What the attributes ask for. */
  protected abstract readonly question: NonNullable<State['question']> | undefined;
  /** What is wrong with the attributes; the element then uses its defaults. */
  protected abstract readonly faults: readonly string[];

  protected readonly frame = withAttributes(node('div.frame'), { part: 'frame' });
  protected readonly warnings = new Warnings(this);
  protected readonly store: FigureStore<State, Source>;
  private readonly slotted = node('slot');
  private readonly locale = new LocaleController(this);
  private readonly apiSource = new ApiSource(this.warnings);
  private language: Language = 'uk';
  private figureLanguage: Language = 'uk';
  private rendered: readonly unknown[] = [];

  /** `noQuestion`: what to tell whoever writes a page that asks for nothing. */
  constructor(store: FigureStore<State, Source>, noQuestion: string) {
    super();
    this.store = store;
    this.frame.append(this.slotted);
    this.root.append(this.frame);
    this.slotted.addEventListener('slotchange', () => this.requestUpdate());
    store.subscribe((state, former) => {
      this.requestUpdate();
      if (state.problem && state.problem !== former.problem) this.dispatchEvent(new FailureEvent(state.problem.error));
      this.heard(state, former);
    });
    new PageWatcher(this, {
      onArrival: () => store.start(),
      onDeparture: () => store.stop(),
      onReturn: this.retry,
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
        if (!this.question) this.warnings.say(noQuestion);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  /** Where figures come from. */
  protected abstract sourceOf(sources: Sources): Source;

  /** There is a new state. */
  protected abstract heard(state: State, former: State): void;

  protected override update(): void {
    for (const fault of this.faults) this.warnings.say(fault);
    const api = this.apiSource.changed(this.api, this.locale.language, this.snapshot);
    if (api) {
      this.language = api.language;
      const source = this.sourceOf({
        ...api,
        fetch: this.fetch ?? platformFetch,
        now: () => (this.clock ?? Date).now(),
      });
      this.store.useSource(source, { forget: api.isOther });
    }
    this.store.ask(this.question);
  }

  /**
   * Shows the state, if it or what is only this element's (`own`) is not what is shown already: once a minute nothing has
   * changed, and whatever the visitor has marked or focused stays. Gives back what is shown anew.
   */
  protected render<Own extends object>(
    own: Own,
    contentOf: (view: FigureElementView<State> & Own) => Content,
  ): (FigureElementView<State> & Own) | undefined {
    const { state } = this.store;
    const { isReady, language } = this.locale;
    // While the texts of another language are loaded, what is there stays as it is.
    if (!isReady && this.rendered.length > 0) return undefined;
    this.frame.lang = language;
    const view = {
      state,
      language,
      figureLanguage: this.figureLanguage,
      headingLevel: usableHeadingLevel(this.headingLevel),
      hasFallback: this.childElementCount > 0 || this.textContent.trim() !== '',
      slot: this.slotted,
      retry: this.retry,
      // Texts that could not be loaded may come after all, when nothing else changes.
      text: msg('Loading…'),
      ...own,
    };
    const shown = isReady && this.apiSource.isKnown && state.question ? view : undefined;
    const rendered = Object.values<unknown>({ ...shown });
    if (rendered.length === this.rendered.length && rendered.every((value, index) => value === this.rendered[index]))
      return undefined;
    this.rendered = rendered;
    const { activeElement } = this.root;
    this.frame.replaceChildren(...nodesOf([shown ? contentOf(shown) : this.slotted]));
    // The same control, or the next best where it is gone.
    if (activeElement)
      (
        this.root.getElementById(activeElement.id) ?? this.frame.querySelector<HTMLElement>('button, #heading, a')
      )?.focus();
    return shown;
  }

  /** Tells the page of figures that are shown from now on. */
  protected tell(event: Event): void {
    this.figureLanguage = this.language;
    this.dispatchEvent(event);
  }

  /** Whether the figures are in the language of the page; they are not until the answer in another one is there. */
  protected get isInLanguage(): boolean {
    return this.figureLanguage === this.locale.language;
  }

  /** The calendar day in Kyiv. */
  protected get today(): string {
    return kyivDay(new Date((this.clock ?? Date).now()));
  }

  private readonly retry = () => this.store.retry();
}
