import {
  adoptStyles,
  html,
  LitElement,
  noChange,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { announce } from '../announcer/announcer.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { controls } from '../controls/controls.styles.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { importAgain } from '../importing/import-again.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { neutralAddress, webAddress } from '../quick-exit/exit-address.ts';
import { exitLink } from '../quick-exit/exit-link.ts';
import { exitLinkStyles } from '../quick-exit/exit-link.styles.ts';
import { PageExit } from '../quick-exit/page-exit.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { announcement } from './announcements.ts';
import { SubmittedEvent } from './events.ts';
import { focusAfter, FormFocus } from './form-focus.ts';
import { formPage } from './form-page.ts';
import { formRequests } from './form-requests.ts';
import { type FormState, type RetryTiming, wouldLoseAnswers } from './form-state.ts';
import type { FormActions, FormView } from './form-view.ts';
import { hotlineBar } from './hotline-bar.ts';
import { IntakeFormStore } from './intake-form-store.ts';
import { intakeFormStyles } from './intake-form.styles.ts';
import { fieldStyles } from './field.styles.ts';
import { isFormId, isIdentifier, serviceInAddress } from './preselected-service.ts';

/** How long to wait for an API's address before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';

/**
 * Asks for help, one question at a time, and sends the answers encrypted: only the organization can read them. What is
 * typed stays in memory until the API has acknowledged it; nothing is stored on the device, in the address or in the
 * history. Telephone numbers and a quick way out are on every page of it.
 *
 * The questions are data of the API (`/v1/forms/{form}`). The form refuses, with the numbers to call, when there are no
 * keys to encrypt for, or when they do not pass the check.
 *
 * @tag rk-intake-form
 * @summary Asks for help, encrypted.
 *
 * @attr {string} lang - Language of the texts and of the form: `uk` or `en`. Default: that of the page, else `uk`. One per page. Answers stay when it changes.
 *
 * @slot - What to show before the script has loaded, and as numbers to call whenever the API cannot be reached.
 *
 * @event {SubmittedEvent} rk-submitted - The request was sent and acknowledged: `formId`, and nothing else about it.
 * @event {FailureEvent} rk-error - Something could not be loaded or sent: `error`, with a `code`. The element shows it by itself and tries again.
 * @event {ExitEvent} rk-exit - The visitor left in a hurry; the page is blank already.
 *
 * @csspart frame - Everything.
 * @csspart hotlines - The telephone numbers.
 * @csspart exit - The way out.
 * @csspart form - The page that is shown.
 * @csspart error-summary - What to put right.
 * @csspart service - The service that the request is about.
 * @csspart receipt - The page with the receipt code.
 *
 * @cssprop [--rk-intake-form-min-height=32em] - Height reserved before the form is there.
 * @cssprop [--rk-radius=0.75em] - Corners of panels.
 * @cssprop --rk-color-accent - Links, the main button, focus rings. All colours are in `tokens.css`.
 * @cssprop --rk-color-text - Text.
 * @cssprop --rk-color-surface - Background.
 */
export class IntakeForm extends LitElement {
  static override styles = [theme, controls, exitLinkStyles, intakeFormStyles, fieldStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    api: {},
    form: {},
    organization: {},
    service: {},
    keysetFingerprint: { attribute: 'keyset-fingerprint' },
    exitUrl: { attribute: 'exit-url' },
    theme: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
    timing: { attribute: false },
    replacePage: { attribute: false },
    obstacle: { attribute: false },
  };

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  api: string | null | undefined;

  /** Which form: its id. Set it before the element is on the page. */
  form = 'help-request';

  /** The id of the organization whose form it is. Default: the one that the API offers first. Set it before the element is on the page. */
  organization = '';

  /** The id of the service at a location that the request is about. Default: `#service=<id>` at the end of the page's address. Set it before the element is on the page. */
  service = '';

  /** The SHA-256 of the only key whose signature is accepted under the list of recipients, hexadecimal. Default: any. */
  keysetFingerprint: string | undefined;

  /** Where the quick exit leads. Default: that of an `<rk-quick-exit>` on the page, else the government's portal. */
  exitUrl = '';

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Level of the headings of the form's pages, 1 to 6. */
  headingLevel = 2;

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request, init?: RequestInit) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Clock = systemClock;

  /** Replaces how patient the element is, for tests and stories. Set it before the element is on the page. */
  timing: Partial<RetryTiming> = {};

  /** Replaces `location.replace`, for tests and stories. */
  replacePage: (address: string) => void = (address) => location.replace(address);

  /** Replaces what the form knows of the page's ability to encrypt, for tests and stories. Set it before the element is on the page. */
  obstacle: 'insecure_context' | 'unsupported' | undefined = obstacleOfPage();

  private hotlinesOpen = false;
  private copied: FormView['copied'];
  private deferred: FormView['deferred'];
  private store: IntakeFormStore | undefined;
  private readonly importDeferred = importAgain(() => import('./deferred.ts'), import.meta.url);
  private isSeen = false;
  private calledAt = -Infinity;
  private observer: IntersectionObserver | undefined;
  private readonly locale = new LocaleController(this);
  private readonly focusKeeper = new FormFocus(this);
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);
  private readonly exit = new PageExit(this, {
    address: () => this.exitAddress,
    replacePage: (address) => this.replacePage(address),
  });

  constructor() {
    super();
    new PageWatcher(this, {
      onArrival: () => this.arrive(),
      onDeparture: () => this.depart(),
      onReturn: () => this.retry(),
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.focusKeeper.remember();
    if (changed.size > 0) this.checkAttributes();
    this.connectToApi();
    if (this.store) this.store.fingerprint = this.keysetFingerprint?.trim();
  }

  protected override updated(): void {
    this.focusKeeper.restore();
  }

  protected override render(): TemplateResult | typeof noChange {
    if (!this.store || !this.locale.isReady) {
      // Once there are fields, they stay: whoever is typing while another language loads goes on typing.
      if (this.renderRoot.querySelector('form')) return noChange;
      return html`
        <div class="frame" part="frame"><slot></slot></div>
      `;
    }
    const view = this.view(this.store.state);
    return html`
      <div class="frame" part="frame" lang=${this.locale.language}>
        ${this.pageHasExit ? nothing : exitLink(this.exitAddress, this.exit.leave)} ${hotlineBar(view)}
        ${formPage(view)}
      </div>
    `;
  }

  private view(state: FormState): FormView {
    return {
      state,
      language: this.locale.language,
      headingLevel: usableHeadingLevel(this.headingLevel),
      hotlinesOpen: this.hotlinesOpen,
      copied: this.copied,
      deferred: this.deferred,
      act: this.act,
    };
  }

  private readonly act: FormActions = {
    answer: (field, answer) => this.store?.answer(field, answer),
    continue: () => this.store?.continue(),
    back: () => this.store?.back(),
    skip: (field) => this.store?.skip(field),
    change: (step) => this.store?.change(step),
    removeService: () => this.store?.removeService(),
    // The code that sends has shown the button, so it is there.
    submit: () => void this.store?.submit(),
    reopen: () => this.store?.reopen(),
    retry: () => this.retry(),
    copyCode: () => void this.copyCode(),
    codeSaved: () => this.store?.codeSaved(),
    toggleHotlines: () => {
      this.hotlinesOpen = !this.hotlinesOpen;
      this.requestUpdate();
    },
    goTo: (selector) => this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
  };

  private readonly listen = (state: FormState, former: FormState) => {
    this.requestUpdate();
    this.guardAnswers(this.isConnected && wouldLoseAnswers(state));
    const { phase } = state;
    if (phase === former.phase) return;
    if (phase.name === 'received') this.dispatchEvent(new SubmittedEvent(state.form?.id ?? this.form));
    const focus = focusAfter(former.phase, phase);
    if (focus) this.focusKeeper.moveTo(focus);
    if (former.phase.name === 'loading') this.prepareWhenIdle();
    else if (phase.name === 'step' || phase.name === 'review') void this.loadDeferred();
    if ('reason' in phase && !('trying' in phase && phase.trying))
      this.dispatchEvent(new FailureEvent(failure(phase.reason)));
    if (!this.locale.isReady) return;
    const sentence = announcement(former.phase, phase, typeof this.deferred === 'object' ? this.deferred : undefined);
    if (sentence) announce(sentence);
  };

  private arrive(): void {
    document.addEventListener('rk-exit', this.wipe);
    document.addEventListener('click', this.letCall, true);
    // In view: the code that encrypts is fetched while the person reads.
    this.observer = new IntersectionObserver((entries) => {
      this.isSeen = entries.some(({ isIntersecting }) => isIntersecting);
      this.prepareWhenIdle();
    });
    this.observer.observe(this);
    // After a move within the page; the first time there is no store yet.
    this.store?.start();
    if (this.store) this.guardAnswers(wouldLoseAnswers(this.store.state));
  }

  private depart(): void {
    document.removeEventListener('rk-exit', this.wipe);
    document.removeEventListener('click', this.letCall, true);
    this.observer?.disconnect();
    this.guardAnswers(false);
    this.store?.stop();
  }

  private prepareWhenIdle(): void {
    if (!this.isSeen || !this.store || this.store.state.phase.name === 'loading') return;
    whenIdle(() => {
      void this.loadDeferred();
      void this.store?.prepare();
    });
  }

  private retry(): void {
    if (this.deferred === 'failed') void this.loadDeferred();
    this.store?.retry();
  }

  /** Loads what the first questions do without; with every page tries again what failed. */
  private async loadDeferred(): Promise<void> {
    if (typeof this.deferred === 'object') return;
    try {
      const deferred = await this.importDeferred();
      adoptStyles(this.renderRoot as ShadowRoot, [...IntakeForm.elementStyles, deferred.deferredStyles]);
      this.deferred = deferred;
      this.checkAttributes();
    } catch {
      this.deferred = 'failed';
    }
    this.requestUpdate();
  }

  /** Tells whoever builds the page, who has the time to wait for it. */
  private checkAttributes(): void {
    if (typeof this.deferred !== 'object') return;
    for (const fault of this.deferred.attributeFaults(this)) this.warnings.say(fault);
  }

  private readonly wipe = () => this.store?.exit();

  /** The browser asks before it closes a page on which something is not sent yet. */
  private guardAnswers(needed: boolean): void {
    if (needed) window.addEventListener('beforeunload', this.askFirst);
    else window.removeEventListener('beforeunload', this.askFirst);
  }

  /** A call takes nobody away from the page, though browsers say that it does: nothing stands before it. */
  private readonly letCall = (event: Event) => {
    const isCall = (one: EventTarget) => one instanceof HTMLAnchorElement && !one.protocol.startsWith('http');
    if (event.composedPath().some(isCall)) this.calledAt = event.timeStamp;
  };

  private readonly askFirst = (event: BeforeUnloadEvent) => {
    if (event.timeStamp - this.calledAt < 1_000) return;
    event.preventDefault();
    // Browsers before 2023 go by this.
    Object.assign(event, { returnValue: 'unsent' });
  };

  private get pageHasExit(): boolean {
    return document.querySelector('rk-quick-exit') !== null;
  }

  private get exitAddress(): string {
    const ofPage = document.querySelector<Element & { address?: string }>('rk-quick-exit')?.address;
    return webAddress(this.exitUrl || (ofPage ?? neutralAddress), document.baseURI) ?? neutralAddress;
  }

  private async copyCode(): Promise<void> {
    const { phase } = this.store?.state ?? {};
    if (phase?.name !== 'received' || typeof this.deferred !== 'object') return;
    this.copied = await this.deferred.copyText(
      phase.receiptCode.replace(/ /g, ''),
      this.shadowRoot?.querySelector('#code'),
    );
    this.requestUpdate();
  }

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language);
    if (!api) return;
    const fetch = this.fetch ?? ((request: Request) => globalThis.fetch(request));
    const requests = formRequests({ ...api, fetch });
    if (this.store) {
      this.store.useRequests(requests);
      return;
    }
    this.store = new IntakeFormStore({
      requests,
      form: this.form,
      organization: this.organization || undefined,
      service: isIdentifier(this.service) ? this.service : serviceInAddress(location.hash),
      // Never another form or another receiver than the page names.
      obstacle: this.obstacle ?? (isFormId(this.form) && isOrganization(this.organization) ? undefined : 'no_form'),
      clock: this.clock,
      timing: this.timing,
      deferred: this.importDeferred,
    });
    this.store.subscribe(this.listen);
    if (this.isConnected) this.store.start();
  }
}

function isOrganization(id: string): boolean {
  return id === '' || isIdentifier(id);
}

function obstacleOfPage(): IntakeForm['obstacle'] {
  if (!isSecureContext) return 'insecure_context';
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle ? undefined : 'unsupported';
}

/** Why, and nothing of what: an error of the SDK could hold the number of the submission. */
function failure(reason: string): Error {
  return Object.assign(new Error(reason), { code: reason });
}

function whenIdle(callback: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 3_000 });
  else setTimeout(callback, 1_000);
}
