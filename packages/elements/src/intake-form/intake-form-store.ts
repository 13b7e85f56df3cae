import type { FormAnswer, Keyset } from '@resilience-kit/contract';
import { type Clock, systemClock } from '../clock/clock.ts';
import { importAgain } from '../importing/import-again.ts';
import { StateHolder } from '../state-holder/state-holder.ts';
import { FormLoader, type IntakeFormSubject } from './form-loader.ts';
import { next } from './form-machine.ts';
import type { FormPlaces } from './form-places.ts';
import type { FormRequests } from './form-requests.ts';
import type { IntakeSender } from './sending/intake-sender.ts';
import type { sendIntake } from './sending/send-intake.ts';
import type { submissionOf } from './sending/submission.ts';
import { type FormEvent, type FormState, noPlaces, passesByItself, type RetryTiming, untouched } from './form-state.ts';
import type { KeyChecker, Sealing } from './sending/key-checker.ts';
import { shownSteps } from './shown-steps.ts';

const defaultTiming: RetryTiming = { retryAfter: 5_000, longestRetry: 300_000 };

/** What the store needs of the code that is loaded while the person reads. */
export interface DeferredCode {
  FormPlaces: typeof FormPlaces;
  KeyChecker: typeof KeyChecker;
  IntakeSender: typeof IntakeSender;
  sendIntake: typeof sendIntake;
  submissionOf: typeof submissionOf;
}

export interface IntakeFormStoreOptions extends IntakeFormSubject {
  requests: FormRequests;
  /** Loads what encrypts. */
  sealing?: () => Promise<Sealing>;
  /** Loads what sends, and what lists places. */
  deferred?: () => Promise<DeferredCode>;
  /** Why nothing can be encrypted here, if so: known to whoever knows the page. */
  obstacle?: 'insecure_context' | 'unsupported' | 'no_form' | undefined;
  clock?: Clock;
  timing?: Partial<RetryTiming>;
  isOnline?: () => boolean;
  random?: () => number;
}

interface Loaded {
  keys: KeyChecker;
  sender: IntakeSender;
  submissionOf: typeof submissionOf;
}

/**
 * All of the intake form but its looks. What is typed is kept here, in memory, and nowhere else: not in the address, not
 * in any storage, not on the console.
 */
export class IntakeFormStore extends StateHolder<FormState> {
  /** The SHA-256 of the only signing key to accept, hexadecimal; any when absent. */
  fingerprint: string | undefined;
  private requests: FormRequests;
  private readonly loader: FormLoader;
  private readonly loadDeferred: () => Promise<Loaded>;
  private keys: KeyChecker | undefined;
  private places: FormPlaces | undefined;
  private sender: IntakeSender | undefined;

  constructor(options: IntakeFormStoreOptions) {
    super({ ...untouched, loading: false, places: noPlaces });
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
      const { FormPlaces, IntakeSender, KeyChecker, sendIntake: send, submissionOf } = await load();
      this.places ??= new FormPlaces(this, this.requests);
      const keys = (this.keys ??= new KeyChecker(sealing, () => this.fingerprint));
      this.sender ??= new IntakeSender({ clock, timing, keys, send, tell, isOnline, random });
      return { keys, sender: this.sender, submissionOf };
    };
  }

  /** Begins to work, or goes on: loads the form, the keys and the hotlines. */
  start(): void {
    this.loader.start();
    this.retrySending();
  }

  /** Ends all waiting; {@link start} goes on from the same state, with all answers. */
  stop(): void {
    this.loader.stop();
    this.sender?.pause();
  }

  /** Asks another server, or the same one in another language. Answers stay: they are codes. */
  useRequests(requests: FormRequests): void {
    this.requests = requests;
    this.places?.useRequests(requests);
    this.loader.useRequests(requests);
  }

  /** Loads what encrypts and checks the keys with it, before anybody needs them. */
  prepare(): Promise<void> {
    return this.loader.checkKeys();
  }

  /** Tries again whatever failed: on a button, when the network is back, when the page is looked at again. */
  retry(): void {
    this.loader.retry();
    this.retrySending();
    if (this.state.places.failed) this.wantPlaces({ retry: true });
  }

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

  back(): void {
    this.apply({ type: 'went_back' });
  }

  /** Goes from the review to a step; «continue» leads back. */
  change(step: string): void {
    this.apply({ type: 'changing', step });
  }

  removeService(): void {
    this.apply({ type: 'service_removed' });
  }

  /**
   * Encrypts and sends. A second call while that happens does nothing.
   * @throws (as a rejection) when the code that sends could not be loaded; nothing has changed then
   */
  async submit(): Promise<void> {
    const { sender, submissionOf } = await this.loadDeferred();
    this.apply({ type: 'submitted' });
    const { form, phase } = this.state;
    if (phase.name !== 'sealing' || !form || sender.isBusy) return;
    sender.begin(submissionOf(form, this.state, this.requests.language), this.requests);
  }

  /** Goes back to the answers after the server, or the form, refused them. */
  reopen(): void {
    this.apply({ type: 'reopened' });
    if (this.state.phase.name === 'review') this.sender?.forget();
  }

  /** The person has the code: it is forgotten here. */
  codeSaved(): void {
    this.apply({ type: 'code_saved' });
  }

  /** Wipes everything: somebody left in a hurry. */
  exit(): void {
    this.sender?.forget();
    this.stop();
    this.apply({ type: 'exited' });
  }

  private apply(event: FormEvent): void {
    const changed = next(this.state, event);
    if (changed === this.state) return;
    this.set(changed);
    this.wantPlaces();
  }

  private retrySending(): void {
    const { phase } = this.state;
    if (phase.name === 'needs_attention' && passesByItself(phase.reason)) this.sender?.retry();
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
