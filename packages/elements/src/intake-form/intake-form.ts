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
import type { Form } from '@resilience-kit/contract';
import { announce } from '../announcer/announcer.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { controls } from '../controls/controls.styles.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { importAgain } from '../importing/import-again.ts';
import { useLaterTexts } from '../locales/localization.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { neutralAddress, webAddress } from '../quick-exit/exit-address.ts';
import { exitLink } from '../quick-exit/exit-link.ts';
import { exitLinkStyles } from '../quick-exit/exit-link.styles.ts';
import { PageExit } from '../quick-exit/page-exit.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { blockedText } from './blocked-page.ts';
import { SubmittedEvent } from './events.ts';
import { focusAfter, FormFocus } from './form-focus.ts';
import { formPage } from './form-page.ts';
import { formRequests } from './form-requests.ts';
import type { FormFrame, InsideFrame } from './framed/framed.ts';
import { isIntakePage } from './framed/intake-page.ts';
import { type FormState, type RetryTiming, wouldLoseSomething } from './form-state.ts';
import type { FormActions, FormView } from './form-view.ts';
import { hotlineBar } from './hotline-bar.ts';
import { IntakeFormStore, type IntakeFormStoreOptions } from './intake-form-store.ts';
import { intakeFormStyles } from './intake-form.styles.ts';
import { fieldStyles } from './field.styles.ts';
import { isFormId, isIdentifier, serviceInAddress } from './preselected-service.ts';

/** How long to wait for an API's address before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
const importDeferredCode = importAgain(() => import('./deferred.ts'), import.meta.url);
const importDeferred = async () => (await Promise.all([importDeferredCode(), useLaterTexts()]))[0];
const importFramed = importAgain(() => import('./framed/framed.ts'), import.meta.url);

/**
 * Asks for help, one question at a time, and sends the answers encrypted: only the organization can read them. What is
 * typed stays in memory, and never comes into the address or the history. On the device it is stored only encrypted: once it
 * is sent, until the API has acknowledged it, and unfinished for a day where the person wants that. Telephone numbers and a
 * quick way out are on every page of it.
 *
 * Where the form's definition asks for it, or `isolation="frame"` does, the form stands in a frame that the API serves, and the
 * page cannot see what is typed; otherwise it stands in the page, and says that the page could.
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
 * @cssprop --rk-accent - Links, the main button, focus rings. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class IntakeForm extends LitElement {
  static override styles = [theme, controls, exitLinkStyles, intakeFormStyles, fieldStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    api: {},
    form: {},
    organization: {},
    service: {},
    isolation: {},
    keysetFingerprint: { attribute: 'keyset-fingerprint' },
    exitUrl: { attribute: 'exit-url' },
    theme: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
    timing: { attribute: false },
    outbox: { attribute: false },
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

  /**
   * `frame`: in a frame of its own, also when the form's definition does without. A definition that asks for a frame gets one
   * whatever stands here. Set it before the element is on the page.
   */
  isolation: '' | 'frame' | 'inline' = '';

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

  /** Replaces parts of what keeps and sends requests, for tests and stories. Set it before the element is on the page. */
  outbox: IntakeFormStoreOptions['outbox'];

  /** Replaces `location.replace`, for tests and stories. */
  replacePage: (address: string) => void = (address) => location.replace(address);

  /** Replaces what the form knows of the page's ability to encrypt, for tests and stories. Set it before the element is on the page. */
  obstacle: 'insecure_context' | 'unsupported' | undefined = obstacleOfPage();

  private hotlinesOpen = false;
  private copied: FormView['copied'];
  private deferred: FormView['deferred'];
  private store: IntakeFormStore | undefined;
  /** What was there before that of which nothing has been said yet. */
  private unheard: FormState | undefined;
  private frame: FormFrame | undefined;
  private inside: InsideFrame | undefined;
  private baseUrl = '';
  private loadFailures = 0;
  private cancelLoading: (() => void) | undefined;
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
    this.tell();
  }

  protected override render(): TemplateResult | typeof noChange {
    if (!this.store || !this.locale.isReady) {
      // Once there are fields, they stay: whoever is typing while another language loads goes on typing.
      if (this.renderRoot.querySelector('form, iframe')) return noChange;
      return html`
        <div class="frame" part="frame"><slot></slot></div>
      `;
    }
    const view = this.view(this.store.state);
    return html`
      <div class="frame" part="frame" lang=${this.locale.language}>
        ${this.pageHasExit ? nothing : exitLink(this.exitAddress, this.exit.leave)} ${hotlineBar(view)}
        ${onDevice(view)} ${this.frame?.render(view) ?? formPage(view)}
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
      isApart: this.isOnIntakePage && !this.inside?.isReadable,
      deferred: this.deferred,
      desk: this.store?.desk,
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
    submit: () => void this.store?.submit().catch(() => undefined),
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
    this.guard();
    const { phase } = state;
    this.unheard ??= former;
    this.tell();
    if (phase === former.phase) return;
    if (phase.name === 'blocked' && phase.reason === 'no_form') this.isolate().catch(() => undefined);
    if (phase.name === 'received') this.dispatchEvent(new SubmittedEvent(state.form?.id ?? this.form));
    const focus = focusAfter(former.phase, phase);
    if (focus) this.focusKeeper.moveTo(focus);
    void this.inside?.shown(focus !== undefined);
    if (former.phase.name === 'loading') this.prepareWhenIdle();
    else if (phase.name === 'step' || phase.name === 'review') void this.loadDeferred();
    const isTrying = phase.name === 'sending' || ('trying' in phase && phase.trying);
    if ('reason' in phase && phase.reason && !isTrying) this.dispatchEvent(new FailureEvent(failure(phase.reason)));
  };

  /** Says what a change means that focus does not go to. Never anything that the person wrote. */
  private tell(): void {
    const { deferred, store, unheard: former } = this;
    // As soon as there are words for it.
    if (!store || !former || !this.locale.isReady) return;
    this.unheard = undefined;
    const { state } = store;
    const { phase } = state;
    let sentence: string | undefined;
    if (phase.name === 'blocked') {
      const { title, text } = blockedText(phase.reason);
      if (former.phase.name !== 'blocked' || former.phase.reason !== phase.reason) sentence = `${title}. ${text}`;
    } else if (typeof deferred === 'object') sentence = deferred.announcement(former, state);
    if (sentence) announce(sentence);
  }

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
    this.guard();
  }

  private depart(): void {
    document.removeEventListener('rk-exit', this.wipe);
    document.removeEventListener('click', this.letCall, true);
    this.observer?.disconnect();
    this.cancelLoading?.();
    this.guard();
    this.store?.stop();
  }

  /** With it, `moveBefore()` moves the element as it is: a frame is not loaded again, and what has focus keeps it. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  private prepareWhenIdle(): void {
    if (!this.isSeen || !this.store || /loading|framed/.test(this.store.state.phase.name)) return;
    whenIdle(() => {
      void this.loadDeferred();
      void this.store?.prepare();
    });
  }

  private retry(): void {
    if (this.deferred === 'failed') void this.loadDeferred();
    this.frame?.retry();
    this.store?.retry();
  }

  /**
   * Makes a frame for a form that has to stand in one, and for one that is gone: what waits on the device may be behind it. In
   * the frame itself, tells the page around.
   */
  private readonly isolate = async (form?: Form): Promise<boolean> => {
    const isWanted = form?.isolation !== 'inline' || this.isolation === 'frame';
    if (this.isOnIntakePage ? window.parent === window : !isWanted) return false;
    const [framed] = await Promise.all([importFramed(), useLaterTexts()]);
    if (this.isOnIntakePage) {
      this.inside ??= new framed.InsideFrame(this, this.focusKeeper, form);
      return false;
    }
    this.frame ??= new framed.FormFrame(this, {
      subject: () => ({
        baseUrl: this.baseUrl,
        language: this.locale.language,
        fingerprint: this.keysetFingerprint?.trim(),
        service: this.wantedService,
      }),
      leave: () => this.exit.leave(),
      guard: () => this.guard(),
      warn: (fault) => this.warnings.say(fault),
    });
    this.frame.take(form);
    return true;
  };

  private get isOnIntakePage(): boolean {
    return isIntakePage(this.baseUrl, location);
  }

  /** Loads what the first questions do without; with every page tries again what failed. */
  private async loadDeferred(): Promise<void> {
    if (typeof this.deferred === 'object') return;
    try {
      const deferred = await importDeferred();
      adoptStyles(this.renderRoot as ShadowRoot, [...IntakeForm.elementStyles, deferred.deferredStyles]);
      this.deferred = deferred;
      this.checkAttributes();
      this.loadFailures = 0;
    } catch {
      this.deferred = 'failed';
      const { retryAfter = 5_000, longestRetry = 300_000 } = this.timing;
      const wait = Math.min(retryAfter * 2 ** this.loadFailures++, longestRetry);
      this.cancelLoading?.();
      this.cancelLoading = this.clock.after(wait, () => void this.loadDeferred());
    }
    this.requestUpdate();
  }

  /** Tells whoever builds the page, who has the time to wait for it. */
  private checkAttributes(): void {
    if (typeof this.deferred !== 'object') return;
    for (const fault of this.deferred.attributeFaults(this)) this.warnings.say(fault);
  }

  /** What is here, with a frame too: a form that is gone has one, and may have stood in the page before. */
  private readonly wipe = () => this.store?.exit();

  /** The browser asks before it closes a page on which something is not sent yet. */
  private guard(): void {
    const { store, frame } = this;
    const isUnsent = store ? wouldLoseSomething(store.state) : false;
    const needed = this.isConnected && (isUnsent || Boolean(frame?.isUsed));
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
    const code = phase && 'receiptCode' in phase ? phase.receiptCode : undefined;
    if (code === undefined || typeof this.deferred !== 'object') return;
    this.copied = await this.deferred.copyText(code.replace(/ /g, ''), this.shadowRoot?.querySelector('#code'));
    this.requestUpdate();
  }

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language);
    if (!api) return;
    this.baseUrl = api.baseUrl;
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
      service: this.wantedService,
      isolate: this.isolate,
      // Never another form or another receiver than the page names.
      obstacle: this.obstacle ?? (isFormId(this.form) && isOrganization(this.organization) ? undefined : 'no_form'),
      clock: this.clock,
      timing: this.timing,
      outbox: this.outbox,
      deferred: importDeferred,
    });
    this.store.subscribe(this.listen);
    if (this.isConnected) this.store.start();
  }

  private get wantedService(): string | undefined {
    return isIdentifier(this.service) ? this.service : serviceInAddress(location.hash);
  }
}

/** What is on this device: requests that wait, and unfinished answers. */
function onDevice(view: FormView) {
  const { deferred, state } = view;
  if (typeof deferred !== 'object' || state.phase.name === 'exited') return nothing;
  return [deferred.waitingPanel(view), state.phase.name === 'step' ? deferred.draftOffer(view) : nothing];
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
