import type { Form, FormAnswer, Keyset } from '@resilience-kit/contract';
import { type Clock, systemClock } from '../clock/clock.ts';
import { importAgain } from '../importing/import-again.ts';
import { StateHolder } from '../state-holder/state-holder.ts';
import { FormLoader, type IntakeFormSubject } from './form-loader.ts';
import { type Later, next } from './form-machine.ts';
import type { FormPlaces } from './form-places.ts';
import type { FormRequests } from './form-requests.ts';
import type { SenderOptions } from './sending/intake-sender.ts';
import type { SendingDesk } from './sending/sending-desk.ts';
import { type FormEvent, type FormState, noPlaces, type RetryTiming, untouched } from './form-state.ts';
import type { KeyChecker, Sealing } from './sending/key-checker.ts';
import { shownSteps } from './shown-steps.ts';

const defaultTiming: RetryTiming = { retryAfter: 5_000, longestRetry: 300_000 };

/** What the store needs of the code that is loaded while the person reads. */
export interface DeferredCode {
  FormPlaces: typeof FormPlaces;
  KeyChecker: typeof KeyChecker;
  SendingDesk: typeof SendingDesk;
  onItsWay: Later;
  sendIntake: SenderOptions['send'];
}

/** What an intake form works with. */
export interface IntakeFormStoreOptions extends IntakeFormSubject {
  /** What it asks the API with. */
  requests: FormRequests;
  /** Loads what encrypts. */
  sealing?: () => Promise<Sealing>;
  /** Loads what sends, and what lists places. */
  deferred?: () => Promise<DeferredCode>;
  /** Makes a frame for a form that has to stand in one; false for one that may stand here. Without it none is shown that has to. */
  isolate?: (form: Form) => Promise<boolean>;
  /** Why nothing can be encrypted here, if so: known to whoever knows the page. */
  obstacle?: 'insecure_context' | 'unsupported' | 'no_form' | undefined;
  /** Its time; default {@link systemClock}. */
  clock?: Clock;
  /** How patient it is; default: the first try after 5 seconds, at most 5 minutes between two. */
  timing?: Partial<RetryTiming>;
  /** Whether the device has a network; default `navigator.onLine`. */
  isOnline?: () => boolean;
  /** Replaces parts of the outbox, for tests and stories. */
  outbox?: SenderOptions['outbox'];
  /** A number from 0 to 1, so that not all try again at once; default `Math.random`. */
  random?: () => number;
}

/**
 * All of the intake form but its looks. What is typed is kept here, in memory, and nowhere else: not in the address, not
 * on the console, and in a storage only when it is encrypted and the person wants it there, or has sent it.
 */
export class IntakeFormStore extends StateHolder<FormState> {
  /** The SHA-256 of the only signing key to accept, hexadecimal; any when absent. */
  fingerprint: string | undefined;
  private requests: FormRequests;
  private readonly loader: FormLoader;
  /** What happens to answers once they leave the questions; absent until it is loaded. */
  desk: SendingDesk | undefined;
  private readonly loadDeferred: () => Promise<SendingDesk>;
  private later: Later | undefined;
  private places: FormPlaces | undefined;
  private isActive = false;

  constructor(options: IntakeFormStoreOptions) {
    super({ ...untouched, loading: false, places: noPlaces, waiting: [], left: [] });
    const { requests, clock = systemClock, isOnline = () => navigator.onLine, random = Math.random } = options;
    const timing = { ...defaultTiming, ...options.timing };
    const tell = (event: FormEvent) => this.apply(event);
    this.requests = requests;
    const checkKeys = async (keyset: Keyset, organization: string) => {
      const { keys } = await this.loadDeferred();
      await keys.check(keyset, organization, new Date(clock.now()));
    };
    this.loader = new FormLoader(this, { ...options, checkKeys, clock, timing, tell });
    const sealing = options.sealing ?? importAgain(() => import('./sealing.ts'), import.meta.url);
    const load = options.deferred ?? importAgain(() => import('./deferred.ts'), import.meta.url);
    this.loadDeferred = async () => {
      const { FormPlaces, KeyChecker, SendingDesk, onItsWay, sendIntake: send } = await load();
      this.later = onItsWay;
      this.places ??= new FormPlaces(this, this.requests);
      if (this.desk) return this.desk;
      const { outbox, form, organization = '' } = options;
      this.desk = new SendingDesk({
        ...{ clock, timing, send, tell, isOnline, random, outbox },
        holder: this,
        subject: `${form} ${organization}`,
        keys: new KeyChecker(sealing, () => this.fingerprint),
        requests: this.requests,
      });
      if (this.isActive) this.desk.open();
      // There is now who keeps answers and sends them: what is shown depends on it.
      this.set({});
      return this.desk;
    };
  }

  /** Begins to work, or goes on: loads the form, the keys and the hotlines. */
  start(): void {
    this.isActive = true;
    this.loader.start();
    this.desk?.open();
  }

  /** Ends all waiting; {@link start} goes on from the same state, with all answers. */
  stop(): void {
    this.isActive = false;
    this.loader.stop();
    this.desk?.close();
  }

  /** Asks another server, or the same one in another language. Answers stay: they are codes. */
  useRequests(requests: FormRequests): void {
    this.requests = requests;
    this.places?.useRequests(requests);
    this.desk?.useRequests(requests);
    this.loader.useRequests(requests);
  }

  /**
   * Loads what encrypts and checks the keys with it, before anybody needs them; and sends what earlier visits have left.
   */
  async prepare(): Promise<void> {
    // What does not load now is loaded with the next page.
    await this.loadDeferred().catch(() => undefined);
    await this.loader.checkKeys();
  }

  /** Tries again whatever failed: on a button, when the network is back, when the page is looked at again. */
  retry(): void {
    this.loader.retry();
    this.desk?.wake();
    if (this.state.places.failed) this.wantPlaces({ retry: true });
  }

  /** Takes the answer to a question; `undefined` takes it back. */
  answer(field: string, answer: FormAnswer | undefined): void {
    this.apply({ type: 'answered', field, answer });
  }

  /** Checks the page and goes on. */
  continue(): void {
    this.apply({ type: 'continued' });
  }

  /** Passes over a question that cannot be answered here and now. */
  skip(field: string): void {
    this.apply({ type: 'skipped', field });
  }

  /** Goes to the step before. */
  back(): void {
    this.apply({ type: 'went_back' });
  }

  /** Goes from the review to a step; «continue» leads back. */
  change(step: string): void {
    this.apply({ type: 'changing', step });
  }

  /** Goes on without the service that was chosen: its answers are as if it had never been. */
  removeService(): void {
    this.apply({ type: 'service_removed' });
  }

  /**
   * Encrypts and sends. A second call while that happens does nothing.
   * @throws (as a rejection) when the code that sends could not be loaded; nothing has changed then
   */
  async submit(): Promise<void> {
    const desk = await this.loadDeferred();
    const { phase: before } = this.state;
    this.apply({ type: 'submitted' });
    const { phase } = this.state;
    if (phase !== before && phase.name === 'sealing') desk.submit(this.loader.knownKeyset);
  }

  /** Goes back to the answers after the server, or the form, refused them. */
  reopen(): void {
    this.apply({ type: 'reopened' });
  }

  /** The person has the code: it is forgotten here. When the request has arrived, so is everything else. */
  codeSaved(): void {
    this.apply({ type: 'code_saved' });
  }

  /** Wipes everything: somebody left in a hurry. */
  exit(): void {
    this.desk?.leave();
    this.stop();
    this.apply({ type: 'exited' });
  }

  private apply(event: FormEvent): void {
    const { state } = this;
    const changed = next(state, event, this.later);
    if (changed === state) return;
    this.set(changed);
    this.wantPlaces();
    const follow = (desk: SendingDesk) => desk.follow(state, this.state);
    if (this.desk) follow(this.desk);
    else if (changed.phase.name === 'review') this.loadDeferred().then(follow, () => undefined);
  }

  /** Places are loaded when a question asks for one, and to name them in the review. */
  private wantPlaces(options?: { retry: boolean }): void {
    const { form, answers, phase } = this.state;
    if (!form || (phase.name !== 'step' && phase.name !== 'review')) return;
    const steps = shownSteps(form, answers).filter(({ id }) => phase.name === 'review' || id === phase.step);
    const field = steps.flatMap(({ fields }) => fields).find(({ type }) => type === 'place');
    if (!field) return;
    const answer = answers[field.id];
    const want = () => this.places?.want(typeof answer === 'string' ? answer : '', options);
    if (this.places) want();
    else this.loadDeferred().then(want, () => this.set({ places: { ...this.state.places, failed: true } }));
  }
}
