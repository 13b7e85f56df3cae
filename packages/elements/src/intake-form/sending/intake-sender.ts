import type { Keyset } from '@resilience-kit/contract';
import {
  createOutbox,
  type Outbox,
  type OutboxItem,
  type OutboxListener,
  type OutboxOptions,
} from '@resilience-kit/sdk/intakes/outbox';
import type { Clock } from '../../clock/clock.ts';
import type { FormRequests } from '../form-requests.ts';
import { type FormEvent, type FormState, passesByItself, type RetryTiming } from '../form-state.ts';
import { keyFault } from '../key-fault.ts';
import { failureOf } from '../unsent-reason.ts';
import { loadReceiver, type Receivers } from '../outbox/receivers.ts';
import type { KeyChecker } from './key-checker.ts';
import { Proofs } from './proofs.ts';
import { Sealer } from './sealer.ts';
import type { sendIntake } from './send-intake.ts';
import type { Submission } from './submission.ts';

export interface SenderOptions {
  clock: Clock;
  timing: RetryTiming;
  keys: KeyChecker;
  requests: FormRequests;
  send: typeof sendIntake;
  /** Tells what came of it. */
  tell: (event: FormEvent) => void;
  /** Tells what else is on its way from this device. */
  changed: (changes: Partial<Pick<FormState, 'waiting' | 'left' | 'receivers'>>) => void;
  /** Whether the device believes to have a connection. */
  isOnline: () => boolean;
  /** Between 0 and 1: spreads the tries of many phones that lost the same server. */
  random: () => number;
  /** Replaces parts of the outbox, for tests and stories. */
  outbox?: Partial<OutboxOptions> | undefined;
}

interface Task {
  readonly submission: Submission & { submissionId: string | undefined };
  readonly requests: FormRequests;
  readonly known: Keyset | undefined;
}

/**
 * Encrypts a request and puts it into the outbox, which sends the very same bytes under the very same id until they are
 * acknowledged. Only there is anything stored, and nobody can read it there.
 */
export class IntakeSender {
  private readonly options: SenderOptions;
  private readonly sealer: Sealer;
  private readonly proofs: Proofs;
  private outbox: Outbox;
  private requests: FormRequests;
  private isOpen = false;
  private nextId: string | undefined;
  private task: Task | undefined;
  private isSealing = false;
  private failures = 0;
  /** The request that was written on this page. */
  private own: string | undefined;
  private left: FormState['left'] = [];
  private receivers: Receivers = {};
  /** Organizations whose telephones were asked for. */
  private readonly askedFor = new Set<string>();
  private cancelRetry: (() => void) | undefined;

  constructor(options: SenderOptions) {
    this.options = options;
    this.requests = options.requests;
    this.sealer = new Sealer(options.keys, options.clock);
    this.proofs = new Proofs(options.clock);
    this.outbox = this.outboxFor(options.requests);
  }

  /** Sends what earlier visits have left on the device; or tries again. */
  open(): void {
    this.isOpen = true;
    void this.outbox.open();
  }

  /** Ends the waiting for another try; {@link open} goes on. */
  close(): void {
    this.isOpen = false;
    this.cancelRetry?.();
    this.outbox.close();
  }

  /** Asks another server, or the same one in another language. */
  useRequests(requests: FormRequests): void {
    const isElsewhere = requests.connection.baseUrl !== this.requests.connection.baseUrl;
    this.requests = requests;
    if (!isElsewhere) return;
    this.outbox.close();
    this.outbox = this.outboxFor(requests);
    if (this.isOpen) void this.outbox.open();
  }

  /** The person checks their answers: whatever takes time is begun. */
  prepare(organizationId: string): void {
    const { requests } = this;
    this.sealer.prepare(organizationId, requests);
    if (this.nextId !== undefined) return;
    void this.options.keys.sealing().then(
      ({ randomIdentifier }) => {
        this.nextId ??= randomIdentifier();
        void this.proofs.begin(this.nextId, requests);
      },
      () => undefined,
    );
  }

  /** Takes something to encrypt and send, and begins. `known`: the keys to take when no newer ones can be had. */
  begin(submission: Submission, known: Keyset | undefined): void {
    this.forget();
    const submissionId = this.nextId;
    this.nextId = undefined;
    this.task = { submission: { ...submission, submissionId }, requests: this.requests, known };
    void this.seal();
  }

  /** There is reason to try again: the network is back, or the page is looked at again. */
  wake(): void {
    this.sealAgain();
    this.outbox.wake();
  }

  /** Somebody wants to try now: their own request, or another one. */
  sendNow(submissionId = this.own): void {
    this.sealAgain();
    if (submissionId !== undefined) this.outbox.send(submissionId);
  }

  /** Takes another request off the device. */
  discard(submissionId: string): void {
    void this.outbox.discard(submissionId);
  }

  /** The person has read what became of other requests. */
  seen(): void {
    this.left = [];
    this.show(this.outbox.items);
  }

  /** Back to the answers: what was made of them is not sent any more. */
  takeBack(): void {
    if (this.own !== undefined) void this.outbox.discard(this.own);
    this.forget();
  }

  /** Keeps nothing here of what was to be sent. What is in the outbox stays there: nobody can read it. */
  forget(): void {
    this.cancelRetry?.();
    this.task = undefined;
    this.own = undefined;
    this.isSealing = false;
    this.failures = 0;
  }

  private outboxFor(requests: FormRequests): Outbox {
    const { clock, timing, isOnline, random, send, outbox } = this.options;
    const made = createOutbox({
      destination: requests.connection.baseUrl,
      submit: async (entry, signal) => {
        const proof = await this.proofs.of(entry.submissionId, this.requests);
        return send(this.requests, entry, proof, signal);
      },
      probe: () => answersAsItself(this.requests),
      clock,
      timing,
      isOnline,
      random,
      ...outbox,
    });
    made.subscribe(this.listen);
    return made;
  }

  private sealAgain(): void {
    if (!this.task || this.isSealing) return;
    this.cancelRetry?.();
    this.options.tell({ type: 'retried' });
    void this.seal();
  }

  private async seal(): Promise<void> {
    const { task } = this;
    if (!task) return;
    const { tell } = this.options;
    this.isSealing = true;
    try {
      const sealed = await this.sealer.seal(task.submission, task.requests, task.known);
      // Somebody left while it was being encrypted.
      if (this.task !== task) return;
      const { receiptCode, ...content } = sealed;
      this.own = content.submissionId;
      const keptIn = await this.outbox.add(content);
      if (this.task !== task) return;
      this.task = undefined;
      tell({ type: 'kept', keptIn, receiptCode });
      this.show(this.outbox.items);
    } catch (error) {
      if (this.task === task) this.fail(error);
    } finally {
      this.isSealing = false;
    }
  }

  private fail(error: unknown): void {
    const { tell, clock, timing, random } = this.options;
    const fault = keyFault(error);
    if (fault) {
      this.forget();
      tell({ type: 'blocked', reason: fault });
      return;
    }
    const { reason, retryAfter } = failureOf(error);
    tell({ type: 'unsealed', reason });
    if (!passesByItself(reason)) {
      this.task = undefined;
      return;
    }
    const wait = Math.min(timing.retryAfter * 2 ** this.failures++, timing.longestRetry) * (0.75 + random() / 2);
    this.cancelRetry = clock.after(Math.min(Math.max(wait, retryAfter), timing.longestRetry), () => this.sealAgain());
  }

  private readonly listen: OutboxListener = (items, left) => {
    if (left && left.submissionId === this.own) {
      if (left.end === 'received') this.options.tell({ type: 'acknowledged' });
      else if (left.end === 'deleted') this.options.tell({ ...gone, to: 'needs_attention' });
      this.own = undefined;
    } else if (left && left.end !== 'discarded') {
      this.left = [...this.left, left.end];
    }
    this.show(items);
  };

  private show(items: readonly OutboxItem[]): void {
    const { tell, changed } = this.options;
    const own = items.find(({ submissionId }) => submissionId === this.own);
    if (own) tell(movement(own));
    changed({ waiting: items.filter((item) => item !== own), left: this.left });
    for (const { trouble, organizationId } of items) if (trouble === 'closed') void this.findReceiver(organizationId);
  }

  /** Somebody has to be called in the place of a form that is closed. */
  private async findReceiver(organizationId: string): Promise<void> {
    if (this.askedFor.has(organizationId)) return;
    this.askedFor.add(organizationId);
    const receiver = await loadReceiver(this.requests, organizationId);
    // It is asked for again with the next try.
    if (!receiver) this.askedFor.delete(organizationId);
    else this.options.changed({ receivers: (this.receivers = { ...this.receivers, [organizationId]: receiver }) });
  }
}

const gone = { type: 'moved', reason: 'deleted', keptIn: 'memory', mayHaveArrived: true } as const;

function movement({ state, trouble: reason, keptIn, mayHaveArrived }: OutboxItem): FormEvent {
  const known = { type: 'moved', keptIn, mayHaveArrived } as const;
  // It is tried again by itself, but that is not what somebody has to know who asks for help now.
  if (reason === 'closed' && state !== 'expired') return { ...known, to: 'needs_attention', reason };
  switch (state) {
    case 'waiting':
      return { ...known, to: 'queued', reason };
    case 'sending':
      return { ...known, to: 'sending', reason };
    case 'attention':
      return { ...known, to: 'needs_attention', reason };
    case 'expired':
      return { ...known, to: 'needs_attention', reason: 'expired' };
  }
}

/** Whether it is the API that answers, and not the sign-in page of a network. One that has no such page may be the API. */
async function answersAsItself({ get }: FormRequests): Promise<boolean> {
  try {
    const { status } = await get<{ status?: unknown }>('/health/ready');
    return typeof status === 'string';
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    return code !== 'connection' && code !== 'timeout' && code !== 'unexpected_answer';
  }
}
