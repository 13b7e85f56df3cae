import type { SealedAnswers, SealedIntake } from '@resilience-kit/sdk/intakes';
import type { Clock } from '../../clock/clock.ts';
import type { FormRequests } from '../form-requests.ts';
import { type FormEvent, passesByItself, type RetryTiming } from '../form-state.ts';
import { keyFault } from '../key-fault.ts';
import { failureOf } from '../unsent-reason.ts';
import type { KeyChecker } from './key-checker.ts';
import type { Submission } from './submission.ts';

export interface SenderOptions {
  clock: Clock;
  timing: RetryTiming;
  keys: KeyChecker;
  /** Resolves only when the API has acknowledged this very submission. */
  send: (requests: FormRequests, intake: SealedIntake) => Promise<void>;
  /** Tells what came of it. */
  tell: (event: FormEvent) => void;
  /** Whether the device believes to have a connection. */
  isOnline: () => boolean;
  /** Between 0 and 1: spreads the tries of many phones that lost the same server. */
  random: () => number;
}

/**
 * Seals a submission once, and sends the very same bytes under the very same id until they are acknowledged: a reply that
 * got lost then cannot make two of one.
 */
export class IntakeSender {
  private readonly options: SenderOptions;
  private submission: Submission | undefined;
  private requests: FormRequests | undefined;
  private sealed: SealedAnswers | undefined;
  private mayHaveArrived = false;
  private busy = false;
  private failures = 0;
  private cancelRetry: (() => void) | undefined;

  constructor(options: SenderOptions) {
    this.options = options;
  }

  /** An attempt is under way. */
  get isBusy(): boolean {
    return this.busy;
  }

  /** Takes something to send and begins. */
  begin(submission: Submission, requests: FormRequests): void {
    this.forget();
    this.submission = submission;
    this.requests = requests;
    void this.attempt();
  }

  /** Tries again now, unless that is happening already. */
  retry(): void {
    if (!this.submission || this.busy) return;
    this.cancelRetry?.();
    this.options.tell({ type: 'retried' });
    void this.attempt();
  }

  /** Keeps nothing of what was to be sent. What is under way may still arrive; nobody hears of it. */
  forget(): void {
    this.cancelRetry?.();
    this.submission = undefined;
    this.sealed = undefined;
    this.mayHaveArrived = false;
    this.busy = false;
    this.failures = 0;
  }

  /** Ends the waiting for another try; {@link retry} goes on. */
  pause(): void {
    this.cancelRetry?.();
  }

  private async attempt(): Promise<void> {
    const { submission, requests } = this;
    if (!submission || !requests) return;
    const isCurrent = () => this.submission === submission;
    this.busy = true;
    try {
      const sealed = this.sealed ?? (await this.seal(submission, requests));
      // Somebody left while it was being encrypted.
      if (!isCurrent()) return;
      this.sealed = sealed;
      this.options.tell({ type: 'sealed' });
      const mayArrive = this.options.isOnline();
      try {
        await this.options.send(requests, sealed);
      } catch (error) {
        if (isCurrent() && mayArrive && leavesDoubt(error)) this.mayHaveArrived = true;
        throw error;
      }
      if (!isCurrent()) return;
      this.forget();
      this.options.tell({ type: 'acknowledged', receiptCode: sealed.receiptCode });
    } catch (error) {
      if (isCurrent()) this.fail(error);
    }
  }

  /** With keys fetched at this moment: they may have been changed since the form was opened. */
  private async seal(submission: Submission, requests: FormRequests): Promise<SealedAnswers> {
    const { clock, keys } = this.options;
    const keyset = await requests.keyset(submission.form.organization.id);
    const { sealAnswers, formatReceiptCode } = await keys.sealing();
    const sealed = await sealAnswers(submission, keyset, keys.expectations(keyset, new Date(clock.now())));
    keys.remember(keyset);
    return { ...sealed, receiptCode: formatReceiptCode(sealed.receiptCode) };
  }

  private fail(error: unknown): void {
    const { tell, clock, timing, random } = this.options;
    this.busy = false;
    const fault = this.sealed ? undefined : keyFault(error);
    if (fault) {
      this.forget();
      tell({ type: 'blocked', reason: fault });
      return;
    }
    const { reason, retryAfter } = failureOf(error);
    tell({ type: 'failed', reason, mayHaveArrived: this.mayHaveArrived });
    if (!passesByItself(reason)) return;
    const wait = Math.min(timing.retryAfter * 2 ** this.failures++, timing.longestRetry) * (0.75 + random() / 2);
    // Longer than a timer can count it would go off at once; and nobody waits for a day.
    this.cancelRetry = clock.after(Math.min(Math.max(wait, retryAfter), timing.longestRetry), () => this.retry());
  }
}

/** Whether it may have been stored all the same. */
function leavesDoubt(error: unknown): boolean {
  // A first try broke off, and a second one was answered: the answer says nothing about the first.
  if ((error as { repeated?: boolean }).repeated) return true;
  const { reason } = failureOf(error);
  return passesByItself(reason) && reason !== 'busy';
}
