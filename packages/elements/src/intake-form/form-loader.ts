import type { Form, Keyset } from '@resilience-kit/contract';
import type { Clock } from '../clock/clock.ts';
import type { StateHolder } from '../state-holder/state-holder.ts';
import type { FormRequests } from './form-requests.ts';
import type { BlockedReason, FormEvent, FormState, RetryTiming } from './form-state.ts';
import { keyFault } from './key-fault.ts';
import { preselected } from './preselected-service.ts';
import { failureOf } from './unsent-reason.ts';

/** Which form, and what comes with it. */
export interface IntakeFormSubject {
  /** Which form: `help-request`. */
  form: string;
  /** Whose form; the server's default when absent. */
  organization?: string | undefined;
  /** The identifier of the service at a location that the person came from. */
  service?: string | undefined;
}

export interface FormLoaderOptions extends IntakeFormSubject {
  requests: FormRequests;
  /** Rejects when keys may not be used. */
  checkKeys: (keyset: Keyset, organizationId: string) => Promise<void>;
  /** Makes a frame for a form that has to stand in one; false for one that may stand here. */
  isolate?: ((form: Form) => Promise<boolean>) | undefined;
  obstacle?: 'insecure_context' | 'unsupported' | 'no_form' | undefined;
  clock: Clock;
  timing: RetryTiming;
  tell: (event: FormEvent) => void;
}

/** Loads the form with its keys, the hotlines, and the service that the person came from. */
export class FormLoader {
  private readonly holder: StateHolder<FormState>;
  private readonly options: FormLoaderOptions;
  private requests: FormRequests;
  private active = false;
  private keyset: Keyset | undefined;
  /** The form on the page is not the one that is wanted: it is in another language. */
  private outdated = false;
  private serviceWanted: boolean;
  /** Whom the service is being asked of. */
  private serviceAskedOf: FormRequests | undefined;
  private failures = 0;
  private cancelRetry: (() => void) | undefined;

  constructor(holder: StateHolder<FormState>, options: FormLoaderOptions) {
    this.holder = holder;
    this.options = options;
    this.requests = options.requests;
    this.serviceWanted = Boolean(options.service);
  }

  start(): void {
    if (this.active) return;
    this.active = true;
    this.retry();
  }

  stop(): void {
    this.active = false;
    this.cancelRetry?.();
  }

  /** Asks another server, or the same one in another language. */
  useRequests(requests: FormRequests): void {
    this.requests = requests;
    this.outdated = true;
    this.serviceWanted ||= Boolean(this.holder.state.service);
    this.holder.set({ loading: false });
    if (!this.active) return;
    void this.loadHotlines();
    this.retry();
  }

  /** Loads what is not there. */
  retry(): void {
    const { phase, loading, hotlines } = this.holder.state;
    if (!this.active) return;
    if (!hotlines) void this.loadHotlines();
    if (this.serviceWanted) void this.loadService();
    if (!loading && (phase.name === 'loading' || phase.name === 'blocked' || this.outdated)) void this.load();
  }

  /** The keys that came with the form: good for encrypting when no newer ones can be had, once they are checked. */
  get knownKeyset(): Keyset | undefined {
    return this.keyset;
  }

  /** Checks the keys with the code that encrypts, while the person reads. */
  async checkKeys(): Promise<void> {
    const { checkKeys, tell } = this.options;
    const { form, phase } = this.holder.state;
    const { keyset } = this;
    if (!form || !keyset || phase.name !== 'step') return;
    try {
      await checkKeys(keyset, form.organization.id);
    } catch (error) {
      // Anything else is tried again before sending; only what is certain stops the person now.
      const reason = keyFault(error);
      const { name } = this.holder.state.phase;
      if (reason && keyset === this.keyset && (name === 'step' || name === 'review')) tell({ type: 'blocked', reason });
    }
  }

  private async load(): Promise<void> {
    const { form: id, organization, isolate, obstacle, checkKeys, tell } = this.options;
    if (obstacle) {
      tell({ type: 'blocked', reason: obstacle });
      return;
    }
    const { requests } = this;
    const isCurrent = () => requests === this.requests;
    const wasBlockedByKeys = this.isBlockedBy('bad_keys') || this.isBlockedBy('expired_keys');
    this.cancelRetry?.();
    this.holder.set({ loading: true });
    let missing: BlockedReason = 'no_form';
    try {
      const form = await requests.form(id, organization);
      if (!isCurrent()) return;
      // A form that asks for a frame of its own must not be shown without.
      if (!isolate && form.isolation !== 'inline')
        throw Object.assign(new Error('The form needs a frame.'), { code: 'not_found' });
      const isFramed = await isolate?.(form);
      if (!isCurrent()) return;
      if (isFramed) {
        this.settle();
        tell({ type: 'framed', form });
        return;
      }
      missing = 'no_keys';
      const keyset = await requests.keyset(form.organization.id);
      if (wasBlockedByKeys) await checkKeys(keyset, form.organization.id);
      if (!isCurrent()) return;
      this.keyset = keyset;
      this.settle();
      tell({ type: 'form_loaded', form });
    } catch (error) {
      if (!isCurrent()) return;
      this.holder.set({ loading: false });
      this.fail(error, missing);
    }
  }

  private settle(): void {
    this.outdated = false;
    this.failures = 0;
    this.holder.set({ loading: false });
  }

  private fail(error: unknown, missing: BlockedReason): void {
    const { tell, clock, timing } = this.options;
    const { phase } = this.holder.state;
    const isOnPage = phase.name !== 'loading' && phase.name !== 'blocked';
    const fault = keyFault(error);
    // A form that is being filled in stays as it is, in the former language.
    if (!isOnPage) tell({ type: 'blocked', reason: fault === 'no_keys' ? missing : (fault ?? 'unreachable') });
    if (fault && !isOnPage) return;
    const wait = Math.min(timing.retryAfter * 2 ** this.failures++, timing.longestRetry);
    this.cancelRetry = clock.after(Math.min(Math.max(wait, failureOf(error).retryAfter), timing.longestRetry), () =>
      this.retry(),
    );
  }

  private isBlockedBy(reason: BlockedReason): boolean {
    const { phase } = this.holder.state;
    return phase.name === 'blocked' && phase.reason === reason;
  }

  private async loadHotlines(): Promise<void> {
    const { requests } = this;
    try {
      const hotlines = await requests.hotlines();
      if (requests === this.requests) this.holder.set({ hotlines });
    } catch {
      // They are asked for again with the next try; until then the page's own numbers are shown.
    }
  }

  private async loadService(): Promise<void> {
    const { requests } = this;
    const id = this.holder.state.service?.id ?? this.options.service;
    if (!id || this.serviceAskedOf === requests) return;
    this.serviceAskedOf = requests;
    try {
      const service = preselected(await requests.service(id));
      if (requests !== this.requests) return;
      this.serviceWanted = false;
      this.options.tell({ type: 'service_loaded', service });
    } catch {
      // Asking for help works without. The next try may find it, but not when it would only surprise.
      const { touched, service } = this.holder.state;
      if (requests === this.requests) this.serviceWanted = !touched || Boolean(service);
    } finally {
      if (requests === this.requests) this.serviceAskedOf = undefined;
    }
  }
}
