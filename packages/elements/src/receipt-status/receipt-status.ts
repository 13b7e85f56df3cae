import { receiptHash } from '@resilience-kit/sdk/intakes';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { faultsOf, headingLevels, themes, usableHeadingLevel } from '../attributes/attributes.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { controls } from '../controls/controls.styles.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { receiptRequests } from './receipt-requests.ts';
import { receiptStatusStyles } from './receipt-status.styles.ts';
import { type ReceiptState, ReceiptStore } from './receipt-store.ts';
import { receiptPage } from './receipt-view.ts';
import { grouped } from './typed-code.ts';

/** How long to wait for an API's address before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';

/**
 * Tells what became of a request for help, by the code of its receipt: without a name and without an account. Slips in the
 * code are told before anything is asked. The code is in the field and nowhere else: it is neither sent (what is sent is
 * made of it, and cannot be turned back) nor stored, and is gone when the page is left.
 *
 * @tag rk-receipt-status
 * @summary Tells what became of a request for help.
 *
 * @attr {string} lang - Language of the texts: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - Numbers to call, shown before the script has loaded and whenever the API does not know any.
 * @slot contact - How to reach the organization: shown with what became of the request.
 *
 * @event {FailureEvent} rk-error - Nobody could tell: `error`, with a `code`. The element shows it by itself.
 *
 * @csspart frame - Everything.
 * @csspart form - The question.
 * @csspart answer - What became of the request.
 * @csspart hotlines - The telephone numbers.
 *
 * @cssprop [--rk-receipt-status-min-height=22em] - Height reserved before the question is there.
 * @cssprop [--rk-radius=0.75em] - Corners of panels.
 * @cssprop --rk-accent - Links, the main button, focus rings. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class ReceiptStatus extends LitElement {
  static override styles = [theme, controls, receiptStatusStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    api: {},
    theme: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
  };

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  api: string | null | undefined;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Level of the heading, 1 to 6. */
  headingLevel = 2;

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Clock = systemClock;

  private store: ReceiptStore | undefined;
  private focusOn: string | undefined;
  private readonly locale = new LocaleController(this);
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);

  constructor() {
    super();
    new PageWatcher(this, {
      onArrival: () => {
        window.addEventListener('pagehide', this.forget);
        document.addEventListener('rk-exit', this.forget);
      },
      onDeparture: () => {
        window.removeEventListener('pagehide', this.forget);
        document.removeEventListener('rk-exit', this.forget);
        this.forget();
      },
      onReturn: () => {
        if (this.store && !this.store.state.hotlines) void this.store.loadHotlines();
      },
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theme')) for (const fault of faultsOf('theme', this.theme, themes)) this.warnings.say(fault);
    if (changed.has('headingLevel'))
      for (const fault of faultsOf('heading-level', this.headingLevel, headingLevels)) this.warnings.say(fault);
    this.connectToApi();
  }

  protected override updated(): void {
    const { focusOn } = this;
    this.focusOn = undefined;
    if (focusOn) this.shadowRoot?.querySelector<HTMLElement>(focusOn)?.focus();
  }

  protected override render(): TemplateResult {
    if (!this.store || !this.locale.isReady)
      return html`
        <div class="frame" part="frame"><slot></slot></div>
      `;
    return html`
      <div class="frame" part="frame" lang=${this.locale.language}>
        ${receiptPage({
          state: this.store.state,
          language: this.locale.language,
          now: new Date(this.clock.now()),
          headingLevel: usableHeadingLevel(this.headingLevel),
          act: { ask: this.ask, type: this.type, again: this.again },
        })}
      </div>
    `;
  }

  private readonly ask = (event: SubmitEvent) => {
    event.preventDefault();
    void this.store?.ask(this.field?.value ?? '');
  };

  /** Groups the digits while they are typed at the end; whoever corrects in the middle is left alone. */
  private readonly type = (event: InputEvent) => {
    const { field } = this;
    if (!field || field.selectionEnd !== field.value.length || event.inputType.startsWith('delete')) return;
    const text = grouped(field.value);
    if (text !== field.value) field.value = text;
  };

  private readonly again = () => {
    this.focusOn = '#code';
    this.store?.forget();
  };

  /** At once: a page that comes back from the browser's cache shows what it showed when it went. */
  private readonly forget = () => {
    const { field } = this;
    if (field) field.value = '';
    this.store?.forget();
    if (this.isUpdatePending) this.performUpdate();
  };

  private get field(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLInputElement>('#code');
  }

  private readonly listen = (state: ReceiptState, former: ReceiptState) => {
    this.requestUpdate();
    if (state.answer && !former.answer) this.focusOn = '#answer-heading';
    if (state.fault && state.fault !== former.fault) this.focusOn = '#code';
    if (former.looking && !state.looking && (state.unknown || state.problem)) this.focusOn = '#result';
    if (state.problem && state.problem !== former.problem) this.dispatchEvent(new FailureEvent(state.problem.error));
  };

  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language);
    if (!api) return;
    const requests = receiptRequests({ ...api, fetch: this.fetch ?? ((request) => globalThis.fetch(request)) });
    if (this.store) {
      this.store.useRequests(requests);
      return;
    }
    this.store = new ReceiptStore({ requests, hash: receiptHash });
    this.store.subscribe(this.listen);
    void this.store.loadHotlines();
  }
}
