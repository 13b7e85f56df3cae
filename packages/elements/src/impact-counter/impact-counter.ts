import { usableHeadingLevel } from '../attributes/attributes.ts';
import type { Clock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import type { Language } from '../locales/page-language.ts';
import { kyivDay } from '../opening-hours/kyiv-time.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { themeRules } from '../theme/theme-rules.ts';
import { Warnings } from '../warnings/warnings.ts';
import { card } from './card.ts';
import { attributeFaults, usableFigure } from './counter-attributes.ts';
import { type CounterState, CounterStore } from './counter-store.ts';
import type { CounterView } from './counter-view.ts';
import { FigureEvent } from './events.ts';
import { counterFigures } from './counter-figures.ts';
import { impactCounterStyles } from './impact-counter.styles.ts';
import { inline } from './inline.ts';
import { type Content, node, nodesOf, withAttributes } from './node.ts';
import { SmallElement } from './small-element.ts';

/** How long to wait for an API's address and a figure before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
const noFigure = 'no figure is named: set `figure`.';

/** One for all counters, so that those with the same figure share a request. */
const platformFetch = (request: Request) => globalThis.fetch(request);

/**
 * One published result with everything that makes it true: the number with its qualifier and unit, the period, the place,
 * the source and the day to which it holds.
 *
 * @tag rk-impact-counter
 * @summary Shows one figure with its period, place and source.
 *
 * @attr {string} figure - The code of the figure, `donetsk-2025-h1-consultations`, or its identifier.
 * @attr {string} api - The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`.
 * @attr {string} snapshot - The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is named.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so.
 * @attr {'card' | 'inline'} [layout=card] - `card` stands by itself, `inline` goes into a sentence.
 * @attr {boolean} breakdown - Shows the parts of the figure too, and what they leave out. For the card.
 * @attr {number} [heading-level=2] - Level of the card's heading, 1 to 6.
 * @attr {string} lang - Language of the texts and of the data: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - The figure as the page knows it, in words: shown without JavaScript, before the figure is there, and when it cannot be loaded.
 *
 * @event {FigureEvent} rk-figure - A figure is shown: `figure`.
 * @event {FailureEvent} rk-error - The figure could not be loaded: `error`. The element shows it by itself.
 *
 * @csspart frame - Everything.
 * @csspart heading - The name of what is measured.
 * @csspart amount - Qualifier, number and unit.
 * @csspart number - The number alone.
 * @csspart unit - The unit alone.
 * @csspart breakdown - The parts of the figure.
 * @csspart facts - Source, date, organization and donors.
 * @csspart source - The link to the source.
 *
 * @cssprop [--rk-impact-counter-min-height=20.5em] - Height reserved for the card before its figure is there; more with a breakdown.
 * @cssprop [--rk-radius=0.75em] - Corners of the card.
 * @cssprop --rk-color-accent - Links, focus rings, bars. All colours are in `tokens.css`.
 * @cssprop --rk-color-text - Text.
 * @cssprop --rk-color-surface - Background.
 */
export class ImpactCounter extends SmallElement {
  static override readonly rules = themeRules + impactCounterStyles;
  static readonly observedAttributes = ['figure', 'api', 'snapshot', 'theme', 'layout', 'breakdown', 'heading-level'];

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Pick<Clock, 'now'> | undefined;

  private readonly frame = withAttributes(node('div.frame'), { part: 'frame' });
  private readonly slotted = node('slot');
  private readonly locale = new LocaleController(this);
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);
  private store: CounterStore | undefined;
  private language: Language = 'uk';
  private figureLanguage: Language = 'uk';
  private rendered: readonly unknown[] = [];

  constructor() {
    super();
    this.root.append(this.frame);
    this.slotted.addEventListener('slotchange', () => this.requestUpdate());
    new PageWatcher(this, {
      // After a move within the page; the first time there is no store yet.
      onArrival: () => this.store?.start(),
      onDeparture: () => this.store?.stop(),
      onReturn: this.retry,
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
        if (!this.figure) this.warnings.say(noFigure);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  /** The code of the figure, `donetsk-2025-h1-consultations`, or its identifier. */
  get figure(): string {
    return this.getAttribute('figure') ?? '';
  }
  set figure(value: string | null | undefined) {
    this.reflect('figure', value);
  }

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  get api(): string {
    return this.getAttribute('api') ?? '';
  }
  set api(value: string | null | undefined) {
    this.reflect('api', value);
  }

  /**
   * The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is
   * named. Its code is loaded only then.
   */
  get snapshot(): string {
    return this.getAttribute('snapshot') ?? '';
  }
  set snapshot(value: string | null | undefined) {
    this.reflect('snapshot', value);
  }

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  get theme(): 'auto' | 'light' | 'dark' {
    return (this.getAttribute('theme') ?? 'auto') as 'auto';
  }
  set theme(value: 'auto' | 'light' | 'dark') {
    this.reflect('theme', value);
  }

  /** `card` stands by itself, `inline` goes into a sentence. */
  get layout(): 'card' | 'inline' {
    return (this.getAttribute('layout') ?? 'card') as 'card';
  }
  set layout(value: 'card' | 'inline') {
    this.reflect('layout', value);
  }

  /** Shows the parts of the figure too, and what they leave out. For the card. */
  get breakdown(): boolean {
    return this.hasAttribute('breakdown');
  }
  set breakdown(value: boolean) {
    this.toggleAttribute('breakdown', value);
  }

  /** Level of the card's heading, 1 to 6. */
  get headingLevel(): number {
    return Number(this.getAttribute('heading-level') ?? 2);
  }
  set headingLevel(value: number) {
    this.reflect('heading-level', String(value));
  }

  /** What is shown, as plain data. */
  get counterState(): CounterState | undefined {
    return this.store?.state;
  }

  protected override update(): void {
    for (const fault of attributeFaults(this)) this.warnings.say(fault);
    this.connectToApi();
    this.store?.show(usableFigure(this.figure));
    const state = this.store?.state;
    const { isReady, language } = this.locale;
    // While the texts of another language are loaded, the figure stays as it is.
    if (state?.figure && !isReady && this.rendered.length > 0) return;
    this.frame.lang = language;
    const view: CounterView | undefined =
      state?.id && isReady
        ? {
            state,
            language,
            figureLanguage: this.figureLanguage,
            today: kyivDay(new Date((this.clock ?? Date).now())),
            headingLevel: usableHeadingLevel(this.headingLevel),
            showsBreakdown: this.breakdown,
            hasFallback: this.childElementCount > 0 || this.textContent.trim() !== '',
            slot: this.slotted,
            retry: this.retry,
          }
        : undefined;
    const isInline = this.layout === 'inline';
    // Once a minute nothing has changed: whatever the visitor has marked or focused stays.
    const inputs: unknown[] = [isInline, ...Object.values<unknown>({ ...view })];
    if (inputs.length === this.rendered.length && inputs.every((input, index) => input === this.rendered[index]))
      return;
    this.rendered = inputs;
    this.show(view ? (isInline ? inline(view) : card(view)) : this.slotted);
  }

  private show(content: Content): void {
    const hadFocus = this.root.activeElement;
    this.frame.replaceChildren(...nodesOf([content]));
    if (hadFocus) this.frame.querySelector<HTMLElement>('button, #heading')?.focus();
  }

  private readonly retry = () => this.store?.retry();

  private readonly listen = ({ figure, problem, missing, id }: CounterState, former: CounterState) => {
    this.requestUpdate();
    if (problem && problem !== former.problem) this.dispatchEvent(new FailureEvent(problem.error));
    if (missing) this.warnings.say(`figure="${id}" is not known to the API.`);
    if (!figure || figure === former.figure) return;
    this.figureLanguage = this.language;
    this.dispatchEvent(new FigureEvent(figure));
  };

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language, this.snapshot);
    if (!api) return;
    this.language = api.language;
    const figures = counterFigures({
      ...api,
      fetch: this.fetch ?? platformFetch,
      now: () => (this.clock ?? Date).now(),
    });
    if (this.store) {
      this.store.useFigures(figures, { forget: api.isOther });
      return;
    }
    this.store = new CounterStore({ figures, id: usableFigure(this.figure) });
    this.store.subscribe(this.listen);
    if (this.isConnected) this.store.start();
  }
}
