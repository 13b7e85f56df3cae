import type { Keyset } from '@resilience-kit/contract';
import type { StateHolder } from '../../state-holder/state-holder.ts';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import type { FormRequests } from '../form-requests.ts';
import type { FormState } from '../form-state.ts';
import { forgetPrinted } from './take-receipt-away.ts';
import { IntakeSender, type SenderOptions } from './intake-sender.ts';
import { submissionOf } from './submission.ts';

export interface SendingDeskOptions extends Omit<SenderOptions, 'changed'> {
  holder: StateHolder<FormState>;
  /** Which form of which organization. */
  subject: string;
}

/** All that happens to answers once they leave the questions, or are kept for another visit. */
export class SendingDesk {
  readonly keys: SenderOptions['keys'];
  private readonly holder: StateHolder<FormState>;
  private readonly tell: SenderOptions['tell'];
  private readonly sender: IntakeSender;
  private readonly drafts: DraftKeeper;
  private language: string;

  constructor(options: SendingDeskOptions) {
    const { holder, subject, requests, clock, keys, tell } = options;
    this.holder = holder;
    this.keys = keys;
    this.tell = tell;
    this.language = requests.language;
    this.sender = new IntakeSender({ ...options, changed: (changes) => holder.set(changes) });
    this.drafts = new DraftKeeper(`${requests.connection.baseUrl} ${subject}`, () => clock.now());
    void this.offerDraft();
  }

  /** Sends what earlier visits have left on the device; or tries again. */
  open(): void {
    this.sender.open();
  }

  close(): void {
    this.sender.close();
  }

  useRequests(requests: FormRequests): void {
    this.language = requests.language;
    this.sender.useRequests(requests);
  }

  /** The person is at another place of the form, or has written something. */
  follow(former: FormState, state: FormState): void {
    const { phase, form, draft } = state;
    if (phase.name === 'review' && former.phase.name !== 'review' && form) {
      if (former.phase.name === 'needs_attention') this.sender.takeBack();
      this.sender.prepare(form.organization.id);
    }
    if (draft !== 'kept') return;
    const isSafe = phase.name === 'received' || (phase.name === 'queued' && phase.keptIn === 'device');
    if (isSafe) void this.keepDraft(false);
    else if (state.answers !== former.answers) void this.saveDraft();
  }

  /** Encrypts and sends what was filled in. `known`: the keys to take when no newer ones can be had. */
  submit(known: Keyset | undefined): void {
    const { state } = this.holder;
    if (state.form) this.sender.begin(submissionOf(state.form, state, this.language), known);
  }

  /** There is reason to try again. */
  wake(): void {
    this.sender.wake();
  }

  /** Sends now, whatever was said about waiting: what was written here, or another request on the device. */
  sendNow(submissionId?: string): void {
    this.sender.sendNow(submissionId);
  }

  /** Takes another request off the device. */
  discard(submissionId: string): void {
    this.sender.discard(submissionId);
  }

  /** What became of other requests has been read. */
  seen(): void {
    this.sender.seen();
  }

  /** Somebody left in a hurry. What is in the outbox stays there: nobody here can read it, and it is still to be sent. */
  leave(): void {
    this.sender.forget();
    forgetPrinted();
    // Before the answers are wiped from memory: that must not be kept as one more change of them.
    void this.keepDraft(false);
  }

  /** Keeps unfinished answers on the device for a day, or does not any more. */
  async keepDraft(wanted: boolean): Promise<void> {
    this.holder.set({ draft: wanted ? 'kept' : undefined });
    await (wanted ? this.saveDraft() : this.drafts.wipe());
  }

  /** Brings unfinished answers of an earlier visit back; they go on being kept. */
  async restoreDraft(): Promise<void> {
    const draft = await this.drafts.open();
    this.holder.set({ draft: draft && 'kept' });
    if (draft) this.tell({ type: 'restored', ...draft });
  }

  private async saveDraft(): Promise<void> {
    const { answers, phase } = this.holder.state;
    try {
      await this.drafts.keep({ answers, step: phase.name === 'step' ? phase.step : undefined });
    } catch {
      if (this.holder.state.draft === 'kept') this.holder.set({ draft: 'impossible' });
    }
  }

  private async offerDraft(): Promise<void> {
    const isThere = await this.drafts.find();
    // Whoever has begun anew does not want to be asked.
    const { touched, draft } = this.holder.state;
    if (isThere && !touched && !draft) this.holder.set({ draft: 'offered' });
  }
}
