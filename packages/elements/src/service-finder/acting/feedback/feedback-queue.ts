import type { Feedback } from '@resilience-kit/contract';
import type { PageClientOptions } from '@resilience-kit/sdk/page-client';
import { DeviceList, type DeviceStorage } from '../device-list.ts';
import { type FeedbackReply, sendFeedback } from './send-feedback.ts';

/** Feedback that waits on the device. */
interface QueuedFeedback {
  readonly feedback: Feedback;
  /** Which API it is for. */
  readonly api: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** The key in localStorage. */
export const FEEDBACK_KEY = 'rk-feedback';
/** After this it is no news any more, milliseconds. */
const LONGEST = 14 * 86_400_000;
const MOST = 20;

/**
 * Feedback on its way: kept on the device until the API has it, so that neither a dead network nor a closed page loses it.
 * It may be sent more than once; its `feedback_id` makes that count once.
 */
export class FeedbackQueue {
  private readonly list: DeviceList<QueuedFeedback>;
  private readonly now: () => number;
  private readonly underWay = new Set<string>();

  constructor({ storage, now = () => Date.now() }: { storage?: () => DeviceStorage; now?: () => number } = {}) {
    this.list = new DeviceList(FEEDBACK_KEY, isQueued, storage);
    this.now = now;
  }

  /** Whether what waits outlives the page. */
  get isKept(): boolean {
    return this.list.isKept;
  }

  /** How many wait. */
  get length(): number {
    return this.list.entries.length;
  }

  /** Sends feedback, or keeps it until {@link sendWaiting}. Never rejects. */
  async send(feedback: Feedback, source: PageClientOptions): Promise<FeedbackReply> {
    const entry = { feedback, api: source.baseUrl, since: this.now() };
    this.list.replace([...this.list.entries, entry].slice(-MOST));
    return this.deliver(entry, source);
  }

  /** Sends what waits for this API; gives back how many have arrived. Never rejects. */
  async sendWaiting(source: PageClientOptions): Promise<number> {
    const all = this.list.entries;
    const current = all.filter(({ since }) => this.now() - since < LONGEST);
    if (current.length < all.length) this.list.replace(current);
    let arrived = 0;
    for (const entry of current) {
      if (entry.api !== source.baseUrl || this.underWay.has(entry.feedback.feedback_id)) continue;
      const { outcome } = await this.deliver(entry, source);
      // What holds up one holds up the others.
      if (outcome === 'waiting') break;
      if (outcome === 'sent') arrived++;
    }
    return arrived;
  }

  private async deliver({ feedback }: QueuedFeedback, source: PageClientOptions): Promise<FeedbackReply> {
    const { feedback_id: id } = feedback;
    this.underWay.add(id);
    const reply = await sendFeedback(source, feedback);
    this.underWay.delete(id);
    if (reply.outcome !== 'waiting') {
      this.list.replace(this.list.entries.filter((entry) => entry.feedback.feedback_id !== id));
    }
    return reply;
  }
}

function isQueued(value: unknown): value is QueuedFeedback {
  const { feedback, api, since } = (value ?? {}) as Partial<QueuedFeedback>;
  return typeof feedback?.feedback_id === 'string' && typeof api === 'string' && typeof since === 'number';
}
