import type { Hotline, ReceiptAnswer } from '@resilience-kit/contract';
import { type ApiProblem, isGone, problemOf } from '../api-problem/api-problem.ts';
import { StateHolder } from '../state-holder/state-holder.ts';
import type { ReceiptRequests } from './receipt-requests.ts';
import { type CodeFault, codeFault, digitsOf } from './typed-code.ts';

/** Everything that is shown. The code itself is not part of it: it is in the field, and nowhere else. */
export interface ReceiptState {
  readonly looking: boolean;
  readonly fault?: CodeFault;
  readonly answer?: ReceiptAnswer;
  /** There is no such request, or no longer: the two are never told apart. */
  readonly unknown?: boolean;
  readonly problem?: ApiProblem | { readonly kind: 'cannot_hash'; readonly error: unknown };
  readonly hotlines?: readonly Hotline[];
}

export interface ReceiptStoreOptions {
  requests: ReceiptRequests;
  /** Makes of a code what is sent in its place. */
  hash: (code: string) => Promise<string>;
}

const nothingAsked = { fault: undefined, answer: undefined, unknown: undefined, problem: undefined };

/** Asks what became of a request. */
export class ReceiptStore extends StateHolder<ReceiptState> {
  private readonly hash: ReceiptStoreOptions['hash'];
  private requests: ReceiptRequests;
  private request = new AbortController();

  constructor({ requests, hash }: ReceiptStoreOptions) {
    super({ looking: false });
    this.requests = requests;
    this.hash = hash;
  }

  /** Asks another server, or the same one in another language. */
  useRequests(requests: ReceiptRequests): void {
    this.requests = requests;
    void this.loadHotlines();
  }

  /** Asks for the numbers to call; without them the page's own words stand in. */
  async loadHotlines(): Promise<void> {
    const { requests } = this;
    try {
      const hotlines = await requests.hotlines(new AbortController().signal);
      if (requests === this.requests) this.set({ hotlines });
    } catch {
      // Asked for again when the network is back.
    }
  }

  /** Asks about a typed code, unless it can be none. */
  async ask(typed: string): Promise<void> {
    if (this.state.looking) return;
    const fault = codeFault(typed);
    this.set({ ...nothingAsked, fault });
    if (fault) return;
    const request = new AbortController();
    this.request = request;
    this.set({ looking: true });
    let result: Partial<ReceiptState>;
    try {
      const hash = await this.hash(digitsOf(typed)).catch((error: unknown) => {
        throw Object.assign(new Error('The code cannot be hashed here.', { cause: error }), { cannotHash: true });
      });
      result = { answer: await this.requests.receipt(hash, request.signal) };
    } catch (error) {
      result = resultOf(error);
    }
    if (!request.signal.aborted) this.set({ ...result, looking: false });
  }

  /** Forgets what was asked and answered. */
  forget(): void {
    this.request.abort();
    this.set({ ...nothingAsked, looking: false });
  }
}

function resultOf(error: unknown): Partial<ReceiptState> {
  if (isGone(error)) return { unknown: true };
  if ((error as { cannotHash?: unknown }).cannotHash === true) return { problem: { kind: 'cannot_hash', error } };
  return { problem: problemOf(error) };
}
