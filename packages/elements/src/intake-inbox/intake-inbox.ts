import type { IntakeStatus } from '@resilience-kit/contract';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../announcer/announcer.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { ApiSource } from '../configuration/api-source.ts';
import { controls } from '../controls/controls.styles.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { importAgain } from '../importing/import-again.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { pictureStyles } from '../state-pictures/state-picture.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { announcement } from './announcements.ts';
import { LONGEST_FILE } from './identity-file.ts';
import { attributeFaults, usablePatience } from './inbox-attributes.ts';
import { InboxFocus } from './inbox-focus.ts';
import { inboxPage } from './inbox-page.ts';
import { type InboxRequestsOptions, inboxRequests } from './inbox-requests.ts';
import type { InboxNews, InboxState, LockReason } from './inbox-state.ts';
import { InboxStore } from './inbox-store.ts';
import type { Confirming, InboxActions, InboxView } from './inbox-view.ts';
import { intakeInboxStyles } from './intake-inbox.styles.ts';
import { printRequest } from './print-request.ts';
import { requestStyles } from './request.styles.ts';
import { unlockPage } from './unlock-page.ts';

/** How long to wait for an API's address before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
/** What counts as using the page. */
const uses = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

const importOpening = importAgain(() => import('./opening/opening.ts'), import.meta.url);

/**
 * The requests for help to an organization, for its workers: opened in the browser with the identity file of the team,
 * listed by danger and age, marked as read, in contact, referred or finished.
 *
 * The identity file is read into memory and is neither sent nor stored; the access key goes to the API in the header
 * `Authorization`, and nowhere else. Nothing that was decrypted is stored, or put into the address, the title, the history
 * or the console. All of it is forgotten when the worker locks the inbox, when nobody uses it for some minutes, and when
 * the page is left.
 *
 * @tag rk-intake-inbox
 * @summary Opens requests for help, for those who answer them.
 *
 * @attr {string} lang - Language of the texts and of the forms: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - What to show before the script has loaded.
 *
 * @event {FailureEvent} rk-error - The requests could not be had: `error`, with a `code`. The element shows it by itself.
 *
 * @csspart frame - Everything.
 * @csspart unlock - The page that asks for the identity file.
 * @csspart list - The list of requests.
 * @csspart request - The request that is being read.
 * @csspart danger - That somebody is in danger.
 * @csspart contact - How the person may be reached.
 * @csspart actions - What can be done about a request.
 *
 * @cssprop [--rk-intake-inbox-min-height=32em] - Height reserved before the inbox is there.
 * @cssprop [--rk-radius=0.75em] - Corners of panels.
 * @cssprop --rk-accent - Links, the main button, focus rings. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class IntakeInbox extends LitElement {
  static override styles = [theme, controls, pictureStyles, intakeInboxStyles, requestStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    api: {},
    organization: {},
    lockAfter: { type: Number, attribute: 'lock-after' },
    theme: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
  };

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  api: string | null | undefined;

  /** The id of the organization whose requests these are. Default: the one that the identity file names. */
  organization = '';

  /** After how many minutes without use everything is locked, 1 to 60. */
  lockAfter = 10;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Level of the inbox's heading, 1 to 6. */
  headingLevel = 2;

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Clock = systemClock;

  private source: InboxRequestsOptions | undefined;
  private store: InboxStore | undefined;
  private confirming: Confirming;
  private takePaperAway: (() => void) | undefined;
  private readonly locale = new LocaleController(this);
  private readonly focusKeeper = new InboxFocus(this);
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);

  constructor() {
    super();
    new PageWatcher(this, {
      onArrival: () => window.addEventListener('pagehide', this.leave),
      onDeparture: () => {
        window.removeEventListener('pagehide', this.leave);
        this.store?.lock('left');
      },
      onReturn: () => this.store?.lookAgain(),
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
      },
      patience: CONFIGURATION_PATIENCE,
    });
    for (const use of uses) this.addEventListener(use, () => this.store?.use(), { passive: true });
    this.addEventListener('keydown', (event) => this.onKey(event));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.focusKeeper.remember();
    if (changed.size > 0) for (const fault of attributeFaults(this)) this.warnings.say(fault);
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
    return html`
      <div class="frame" part="frame" lang=${this.locale.language}>
        ${view.state.phase === 'open' ? inboxPage(view) : unlockPage(view)}
      </div>
    `;
  }

  private view(state: InboxState): InboxView {
    return {
      state,
      language: this.locale.language,
      now: new Date(this.clock.now()),
      headingLevel: usableHeadingLevel(this.headingLevel),
      patience: usablePatience(this.lockAfter),
      confirming: this.confirming,
      act: this.act,
    };
  }

  private readonly act: InboxActions = {
    unlock: (event) => {
      event.preventDefault();
      void this.unlock(event.target as HTMLFormElement);
    },
    lock: () => this.store?.lock('button'),
    stay: () => {
      this.store?.use();
      this.focusKeeper.moveTo('#inbox-heading');
    },
    refresh: () => void this.store?.refresh(),
    poll: (interval) => this.store?.setPolling(interval),
    filter: (filter) => this.store?.setFilter(filter),
    select: (id) => {
      this.confirming = undefined;
      this.focusKeeper.moveTo('#request-heading');
      void this.store?.select(id);
    },
    backToList: () => this.backToList(),
    setStatus: (status) => void this.setStatus(status),
    ask: (about) => {
      const { confirming } = this;
      this.confirming = about;
      this.focusKeeper.moveTo(about ? '#confirm-heading' : confirming === 'deleting' ? '#delete' : '#actions-heading');
      this.requestUpdate();
    },
    remove: () => void this.deleteRequest(),
    print: () => this.print(),
  };

  private async unlock(form: HTMLFormElement): Promise<void> {
    const [file] = form.querySelector<HTMLInputElement>('#identity')?.files ?? [];
    const key = form.querySelector<HTMLInputElement>('#access-key')?.value ?? '';
    await this.store?.unlock(await textOf(file), key);
  }

  private async setStatus(status: IntakeStatus): Promise<void> {
    await this.store?.setStatus(status);
    if (!this.confirming) return;
    this.confirming = undefined;
    this.focusKeeper.moveTo('#actions-heading');
    this.requestUpdate();
  }

  private async deleteRequest(): Promise<void> {
    await this.store?.remove();
    this.confirming = undefined;
    if (this.store?.state.selected === undefined) this.focusKeeper.moveTo('#inbox-heading');
    this.requestUpdate();
  }

  private backToList(): void {
    const { selected } = this.store?.state ?? {};
    this.confirming = undefined;
    this.store?.close();
    // A request that has left this part of the list has no row to go back to.
    this.focusKeeper.moveTo(`[id="row-${selected ?? ''}"]`, '#inbox-heading');
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.store?.state.selected) return;
    if (this.confirming) this.act.ask(undefined);
    else this.backToList();
  }

  private print(): void {
    const { state } = this.store ?? {};
    const entry = state?.entries.find(({ intake }) => intake.submission_id === state.selected);
    if (state && entry) this.takePaperAway = printRequest(this, this.view(state), entry);
  }

  private readonly leave = () => {
    this.store?.lock('left');
    // At once: a page that comes back from the browser's cache shows what it showed when it went.
    this.performUpdate();
  };

  private readonly listen = (state: InboxState, former: InboxState) => {
    this.requestUpdate();
    if (state.problem && state.problem !== former.problem) this.dispatchEvent(new FailureEvent(state.problem.error));
    if (state.phase === former.phase) return;
    if (state.phase === 'locked') {
      this.confirming = undefined;
      this.takePaperAway?.();
      this.takePaperAway = undefined;
    }
    // Not when the page was left alone: focus belongs to whatever somebody does by then.
    if (state.lockedBy !== 'idle' || this.shadowRoot?.activeElement) this.focusKeeper.moveTo('#inbox-heading');
  };

  private readonly tell = (news: InboxNews) => {
    if (this.locale.isReady && this.isConnected) announce(announcement(news, this.locale.language));
  };

  /** Makes the store when an API is known. What was opened from another API is forgotten. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language);
    if (!api) return;
    const source = { ...api, fetch: this.fetch ?? ((request: Request) => globalThis.fetch(request)) };
    this.source = source;
    if (this.store) {
      if (api.isOther) this.store.lock('left');
      this.store.changeLanguage();
      return;
    }
    this.store = new InboxStore({
      connect: (key) => inboxRequests(this.source ?? source, key),
      loadOpener: () => importOpening().then(({ openIntake }) => openIntake),
      organization: () => this.organization.trim(),
      patience: () => usablePatience(this.lockAfter) * 60_000,
      clock: this.clock,
      tell: this.tell,
    });
    this.store.subscribe(this.listen);
  }

  /** How far the inbox is, without anything of a request: for tests and for pages that show it elsewhere. */
  get phase(): InboxState['phase'] {
    return this.store?.state.phase ?? 'locked';
  }

  /** Forgets the identity file and everything that was opened with it, as the button does. */
  lock(reason: LockReason = 'button'): void {
    this.store?.lock(reason);
  }
}

/** The text of a file; nothing when there is none, or it is too long for what it should be. */
async function textOf(file: File | undefined): Promise<string | undefined> {
  if (!file || file.size > LONGEST_FILE) return undefined;
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}
