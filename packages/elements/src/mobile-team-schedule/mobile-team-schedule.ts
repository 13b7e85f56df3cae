import type { Team } from '@resilience-kit/contract';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { AnswerStore, type AnswerTiming } from '../answer-store/answer-store.ts';
import { usableHeadingLevel } from '../attributes/attributes.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { type ApiChange, ApiSource } from '../configuration/api-source.ts';
import { plainControls } from '../controls/plain-controls.styles.ts';
import { ContactEvent } from '../events/contact-event.ts';
import { FailureEvent } from '../events/failure-event.ts';
import { framed } from '../framed/framed.styles.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { kyivDay } from '../opening-hours/kyiv-time.ts';
import { PageWatcher } from '../page-watcher/page-watcher.ts';
import { FocusKeeper } from '../service-finder/focus-keeper.ts';
import { theme } from '../theme/theme.styles.ts';
import { Warnings } from '../warnings/warnings.ts';
import { mobileTeamScheduleStyles } from './mobile-team-schedule.styles.ts';
import { attributeFaults } from './schedule-attributes.ts';
import { scheduleContent } from './schedule-content.ts';
import { calendarLinks, DEFAULT_DAYS, type ScheduleChoice, scheduleQuestion } from './schedule-question.ts';
import { scheduleRequests } from './schedule-requests.ts';
import type { ScheduleState, ScheduleView } from './schedule-view.ts';

/** How long to wait for an API's address and for whose visits to show before saying that there is none. */
const CONFIGURATION_PATIENCE = 2_000;
const noApi = 'no API is named: set `data-api` on the script, or `api` here.';
const noTeam = 'nobody is named: set `team`, `place` or `organization`.';
/** As much room as a table needs, in the size of the text. */
const WIDE = 46;
const platformFetch = (request: Request) => globalThis.fetch(request);

/**
 * When a mobile team comes, and where to: day by day or as a table, the next visit first, with what the team brings, what
 * was called off and why, and a calendar to subscribe to.
 *
 * @tag rk-mobile-team-schedule
 * @summary Shows the visits of mobile teams.
 *
 * @attr {string} lang - Language of the texts and of the data: `uk` or `en`. Default: that of the page, else `uk`. One per page.
 *
 * @slot - What the page knows of the visits, in words: shown without JavaScript, before they are there, when they cannot be loaded, and when none is planned.
 *
 * @event {ContactEvent} rk-contact - The visitor used a phone number or took the calendar: `kind`, `value`.
 * @event {FailureEvent} rk-error - The visits could not be loaded: `error`. The element shows it by itself and tries again.
 *
 * @csspart frame - Everything.
 * @csspart next - The next visit, or that none is known.
 *
 * @cssprop [--rk-mobile-team-schedule-min-height=24em] - Height reserved before the visits are there.
 * @cssprop [--rk-radius=0.75em] - Corners.
 * @cssprop --rk-accent - Links, buttons, focus rings, the next visit. The other colours follow from it and from the surface, and can be read whatever it is.
 * @cssprop --rk-surface - Background, an opaque colour.
 * @cssprop [--rk-font=inherit] - Typeface.
 * @cssprop [--rk-density=1] - How much room there is around and between things, 0.75 to 1.5.
 * @cssprop --rk-color-text - Text. All colours are in `tokens.css`.
 */
export class MobileTeamSchedule extends LitElement {
  static override styles = [theme, plainControls, framed, mobileTeamScheduleStyles];

  /** Not decorators: what they compile to is half a kilobyte in every element. */
  static override properties: PropertyDeclarations = {
    team: {},
    place: {},
    organization: {},
    days: { type: Number },
    api: {},
    theme: { reflect: true, useDefault: true },
    view: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    fetch: { attribute: false },
    clock: { attribute: false },
    timing: { attribute: false },
    chosen: { state: true },
    isWide: { state: true },
  };

  /** The identifier of a service that a mobile team brings: only its visits. Wins over `place` and `organization`. */
  team = '';

  /** KATOTTG code of an oblast, district, hromada or city: all teams that come there. */
  place = '';

  /** The identifier of an organization: all its teams, with `place` those that come there. */
  organization = '';

  /** For how many days from today, 1 to 365. */
  days: number = DEFAULT_DAYS;

  /** The address of the API. Default: `configure({ api })`, `data-api` of the loader, `<meta name="resilience-kit-api">`. */
  api: string | null | undefined;

  /** Colours: `auto` goes by the page's `color-scheme`, `light` and `dark` are always so. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** `auto` begins with a table where there is room for one; `list` and `table` begin so. Visitors can change it. */
  view: 'auto' | 'list' | 'table' = 'auto';

  /** Level of the element's heading, 1 to 6. Those of days are one below. */
  headingLevel = 2;

  /** Replaces the platform's `fetch`, for tests and stories. Set it before the element is on the page. */
  fetch: ((request: Request) => Promise<Response>) | undefined;

  /** Replaces the clock, for tests and stories. Set it before the element is on the page. */
  clock: Clock = systemClock;

  /** Replaces how patient the element is, for tests and stories. Set it before the element is on the page. */
  timing: Partial<AnswerTiming> = {};

  private chosen: 'list' | 'table' | undefined;
  private isWide = false;
  private source: ApiChange | undefined;
  private store: AnswerStore<readonly Team[]> | undefined;
  private readonly locale = new LocaleController(this);
  private readonly focusKeeper = new FocusKeeper(this);
  private readonly warnings = new Warnings(this);
  private readonly apiSource = new ApiSource(this.warnings);
  private readonly room = new ResizeObserver(() => {
    // What the new room changes would be one more change within the observer's own turn.
    requestAnimationFrame(() => this.measure());
  });

  /** What is shown, as plain data. */
  get scheduleState(): ScheduleState | undefined {
    return this.store?.state;
  }

  constructor() {
    super();
    new PageWatcher(this, {
      // After a move within the page; the first time there is no store yet.
      onArrival: () => {
        this.room.observe(this);
        this.measure();
        this.store?.start();
      },
      onDeparture: () => {
        this.room.disconnect();
        this.store?.stop();
      },
      onReturn: this.retry,
      onPatienceLost: () => {
        if (!this.apiSource.isKnown) this.warnings.say(noApi);
        if (!this.question) this.warnings.say(noTeam);
      },
      patience: CONFIGURATION_PATIENCE,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.focusKeeper.remember();
    for (const fault of attributeFaults({ ...this.choice, ...this.shown })) this.warnings.say(fault);
    this.connectToApi();
    const names = ['team', 'place', 'organization', 'days'] as const;
    if (names.some((name) => changed.has(name))) this.store?.show(this.question);
  }

  protected override updated(): void {
    this.focusKeeper.restore();
  }

  protected override render(): TemplateResult {
    const state = this.store?.state;
    if (!state?.question || !this.locale.isReady)
      return html`
        <div class="frame" part="frame"><slot></slot></div>
      `;
    return html`
      <div class="frame" part="frame" lang=${this.locale.language} aria-busy=${state.loading && !state.answer}>
        ${scheduleContent(this.viewOf(state))}
      </div>
    `;
  }

  private viewOf(state: ScheduleState): ScheduleView {
    const { language } = this.locale;
    const begins = this.view === 'list' || this.view === 'table' ? this.view : this.isWide ? 'table' : 'list';
    return {
      state,
      language,
      now: new Date(this.clock.now()),
      headingLevel: usableHeadingLevel(this.headingLevel),
      hasFallback: this.childElementCount > 0 || this.textContent.trim() !== '',
      retry: this.retry,
      choice: this.choice,
      calendar: calendarLinks(this.source?.baseUrl ?? '', this.choice, language),
      // Without the room for it a table would have to be scrolled sideways.
      shape: this.isWide ? (this.chosen ?? begins) : 'list',
      isWide: this.isWide,
      show: (shape) => {
        this.chosen = shape;
      },
      print: () => void this.print(),
      contact: (kind, value) => this.dispatchEvent(new ContactEvent(kind, value)),
    };
  }

  private get choice(): ScheduleChoice {
    const text = (value: string | null) => value ?? '';
    return { team: text(this.team), place: text(this.place), organization: text(this.organization), days: this.days };
  }

  private get shown(): Pick<this, 'theme' | 'view' | 'headingLevel'> {
    return { theme: this.theme, view: this.view, headingLevel: this.headingLevel };
  }

  private get question(): string {
    return scheduleQuestion(this.choice, kyivDay(new Date(this.clock.now())));
  }

  private readonly retry = () => this.store?.retry();

  private measure(): void {
    this.isWide = this.clientWidth >= WIDE * parseFloat(getComputedStyle(this).fontSize);
  }

  /** Prints the schedule alone, not the page around it. */
  private async print(): Promise<void> {
    const state = this.store?.state;
    if (!state) return;
    this.dispatchEvent(new ContactEvent('print', 'schedule'));
    try {
      const { printSchedule } = await import('./print-schedule.ts');
      printSchedule(this, { ...this.viewOf(state), shape: 'list', isWide: false });
    } catch {
      print();
    }
  }

  private readonly listen = ({ answer, problem, missing, question }: ScheduleState, former: ScheduleState) => {
    this.requestUpdate();
    // «Try again» goes away with what it was for.
    if (answer && !former.answer && this.shadowRoot?.activeElement) this.focusKeeper.moveTo('#schedule-heading');
    if (problem && problem !== former.problem) this.dispatchEvent(new FailureEvent(problem.error));
    if (missing && !former.missing) this.warnings.say(`nothing is known to the API at ${question}.`);
  };

  /** Makes the store when an API is known, and turns it to another one when that changes. */
  private connectToApi(): void {
    const api = this.apiSource.changed(this.api, this.locale.language);
    if (!api) return;
    this.source = api;
    const ask = scheduleRequests({ ...api, fetch: this.fetch ?? platformFetch });
    if (this.store) {
      this.store.useSource(ask, { forget: api.isOther });
      return;
    }
    this.store = new AnswerStore({ ask, question: this.question, clock: this.clock, timing: this.timing });
    this.store.subscribe(this.listen);
    if (this.isConnected) this.store.start();
  }
}
