import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import {
  adoptStyles,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { AnswerStore, type AnswerTiming } from '../answer-store/answer-store.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { plainControls } from '../controls/plain-controls.styles.ts';
import { ContactEvent } from '../events/contact-event.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { framed } from '../framed/framed.styles.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { useLaterTexts } from '../locales/localization.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { SelectEvent } from '../service-finder/events.ts';
import { FocusKeeper } from '../service-finder/focus-keeper.ts';
import { resultCardStyles } from '../service-finder/result-card.styles.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { attributeFaults } from './card-attributes.ts';
import { cardContent } from './card-content.ts';
import { cardServices } from './card-services.ts';
import type { CardState, CardView } from './card-view.ts';
import { serviceCardStyles } from './service-card.styles.ts';

/** How long to wait for an API's address and a service before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
const noService = 'no service is named: set `service` to the identifier of a service at a location.';
const platformFetch = (request: Request) => globalThis.fetch(request);

/**
 * One service at one location: whether it is open now, where it is, how to call. Everything else about it opens inside
 * the card, and is loaded only then.
 *
 * @tag rk-service-card
 * @summary Shows one service at one location.
 *
 * @attr {string} lang - Language of the texts and of the data: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - The service as the page knows it, in words: shown without JavaScript, before the service is there, and when it cannot be loaded.
 *
 * @event {SelectEvent} rk-select - The visitor opened the card, or followed a move to the new place: `id`, `serviceAtLocation`.
 * @event {ContactEvent} rk-contact - The visitor used a phone number, the way there, a website or the form: `kind`, `value`, `serviceAtLocation`.
 * @event {FailureEvent} rk-error - The service could not be loaded: `error`. The element shows it by itself and tries again.
 *
 * @csspart frame - Everything.
 * @csspart details - Everything about the service, once it is open.
 *
 * @cssprop [--rk-service-card-min-height=22em] - Height reserved before the service is there; the compact layout takes two thirds of it.
 * @cssprop [--rk-radius=0.75em] - Corners of the card.
 * @cssprop --rk-accent - Links, buttons, focus rings. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class ServiceCard extends LitElement {
  static override styles = [theme, plainControls, resultCardStyles, framed, serviceCardStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    service: {},
    api: {},
    snapshot: {},
    theme: { reflect: true, useDefault: true },
    layout: { reflect: true, useDefault: true },
    intakeUrl: { attribute: 'intake-url' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
    timing: { attribute: false },
    isOpen: { state: true },
  };

  /** The identifier of the service at a location, as the API has it. */
  service = '';

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  api: string | null | undefined;

  /**
   * The address of the `manifest.json` of a snapshot: it answers when the API cannot be reached, and alone when no API is
   * named. Its code is loaded only then.
   */
  snapshot: string | null | undefined;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** `full` shows whom it is by, kinds of help and conditions too; `compact` only what is needed to come or to call. */
  layout: 'full' | 'compact' = 'full';

  /** Address of the page with the intake form. The details then link to it, with `#service=<id>` at its end. */
  intakeUrl = '';

  /** Level of the card's heading, 1 to 6. */
  headingLevel = 2;

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Clock = systemClock;

  /** Replaces how patient the element is, for tests and stories. Set it before the element is on the page. */
  timing: Partial<AnswerTiming> = {};

  private isOpen = false;
  private details: CardView['details'];
  private store: AnswerStore<ServiceAtLocationDetail> | undefined;
  private readonly locale = new LocaleController(this);
  private readonly focusKeeper = new FocusKeeper(this);
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);

  /** What is shown, as plain data. */
  get cardState(): CardState | undefined {
    return this.store?.state;
  }

  constructor() {
    super();
    new PageWatcher(this, {
      // After a move within the page; the first time there is no store yet.
      onArrival: () => this.store?.start(),
      onDeparture: () => this.store?.stop(),
      onReturn: this.retry,
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
        if (!this.service) this.warnings.say(noService);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.focusKeeper.remember();
    for (const fault of attributeFaults(this)) this.warnings.say(fault);
    this.connectToApi();
    if (changed.has('service')) this.store?.show(this.named);
  }

  protected override updated(): void {
    this.focusKeeper.restore();
  }

  protected override render(): TemplateResult {
    const card = this.store?.state;
    if (!card?.question || !this.locale.isReady)
      return html`
        <div class="frame" part="frame"><slot></slot></div>
      `;
    return html`
      <div class="frame" part="frame" lang=${this.locale.language} aria-busy=${card.loading && !card.answer}>
        ${cardContent(this.view(card))}
      </div>
    `;
  }

  private view(state: CardState): CardView {
    const { language } = this.locale;
    const now = new Date(this.clock.now());
    const headingLevel = usableHeadingLevel(this.headingLevel);
    return {
      state,
      language,
      now,
      headingLevel,
      hasFallback: this.childElementCount > 0 || this.textContent.trim() !== '',
      retry: this.retry,
      service: {
        language,
        now,
        headingLevel,
        intakeUrl: this.intakeUrl,
        state: { query: { hromada: '' } },
        parts: {},
        act: {
          select: this.select,
          contact: (kind, value, item) => this.dispatchEvent(new ContactEvent(kind, value, item)),
        },
      },
      isOpen: this.isOpen,
      details: this.details,
      open: () => this.select(state.question),
      close: () => {
        this.isOpen = false;
        this.focusKeeper.moveTo('.toggle');
      },
    };
  }

  private get named(): string {
    const text = (value: string | null) => value ?? '';
    return text(this.service);
  }

  private readonly retry = () => {
    this.store?.retry();
    if (this.isOpen && this.details === 'missing') void this.loadDetails();
  };

  /** Shows everything about the service, or about the place it moved to. */
  private readonly select = (id: string) => {
    const { answer } = this.store?.state ?? {};
    this.isOpen = true;
    this.focusKeeper.moveTo('#details-heading');
    this.dispatchEvent(new SelectEvent(id, answer?.id === id ? answer : undefined));
    this.store?.show(id);
    void this.loadDetails();
  };

  private async loadDetails(): Promise<void> {
    if (typeof this.details === 'object') return;
    try {
      const [details] = await Promise.all([import('./card-details.ts'), useLaterTexts()]);
      // The card's own rules come last: they say what the details look like here.
      const styles = [theme, plainControls, resultCardStyles, details.styles, framed, serviceCardStyles];
      adoptStyles(this.renderRoot as ShadowRoot, styles);
      this.details = details;
    } catch (error) {
      this.details = 'missing';
      this.warnings.say(`a part of it could not be loaded (details). ${String(error)}`);
    }
    this.requestUpdate();
  }

  private readonly listen = ({ answer, problem, missing, question }: CardState, former: CardState) => {
    this.requestUpdate();
    // «Try again» goes away with what it was for.
    if (answer && !former.answer && this.shadowRoot?.activeElement) this.focusKeeper.moveTo('.card-link');
    if (problem && problem !== former.problem) this.dispatchEvent(new FailureEvent(problem.error));
    if (missing && !former.missing) this.warnings.say(`service="${question}" is not known to the API.`);
  };

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language, this.snapshot);
    if (!api) return;
    const ask = cardServices({ ...api, fetch: this.fetch ?? platformFetch, now: () => this.clock.now() });
    if (this.store) {
      this.store.useSource(ask, { forget: api.isOther });
      return;
    }
    this.store = new AnswerStore({ ask, question: this.named, clock: this.clock, timing: this.timing });
    this.store.subscribe(this.listen);
    if (this.isConnected) this.store.start();
  }
}
