import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxOptions } from './outbox-options.ts';
import { acknowledges, type Failure, failureOf, isOnTheWay, isTooOld, type OutboxTiming } from './outbox-rules.ts';
import type { OutboxClock } from './sender-turns.ts';

/** After this an attempt is given up, milliseconds: some networks answer after minutes, or never. */
const LONGEST_ATTEMPT = 90_000;

/** What an attempt needs of the options of an outbox. */
export interface AttemptOptions extends Pick<OutboxOptions, 'submit' | 'probe'> {
  readonly clock: OutboxClock;
  readonly isOnline: () => boolean;
  readonly timing: OutboxTiming;
}

interface Circumstances {
  readonly options: AttemptOptions;
  /** Somebody asks for it: nothing is asked first. */
  readonly isWanted: boolean;
  /** Called with what has to be kept before anything leaves the device. */
  readonly started: (entry: OutboxEntry) => Promise<void>;
}

/** What came of an attempt: it ended, or the entry is as it says. */
export type Outcome = { readonly end: 'received' | 'deleted' } | { readonly entry: OutboxEntry };

const notThere: Failure = { trouble: 'unreachable', retryAfter: 0, leavesDoubt: false };

/** Sends an entry once. Never rejects. */
export async function attempt(entry: OutboxEntry, { options, isWanted, started }: Circumstances): Promise<Outcome> {
  const { submit, probe, clock, isOnline } = options;
  if (probe && !isWanted && isOnTheWay(entry.trouble) && !(await probe().catch(() => false))) {
    return { entry: after(entry, { ...notThere, trouble: isOnline() ? 'unreachable' : 'offline' }, options) };
  }
  const tries = entry.tries + 1;
  // If this program ends in the middle of it, the next one knows that it may have arrived.
  const begun = { ...entry, tries, mayHaveArrived: entry.mayHaveArrived || isOnline() };
  await started(begun);
  const controller = new AbortController();
  const cancel = clock.after(LONGEST_ATTEMPT, () => controller.abort());
  try {
    const answer = await Promise.race([submit(begun, controller.signal), aborted(controller.signal)]);
    if (acknowledges(answer, entry)) return { end: 'received' };
    throw Object.assign(new Error('The answer acknowledges something else.'), { code: 'unexpected_answer' });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.trouble === 'deleted') return { end: 'deleted' };
    const { mayHaveArrived } = failure.leavesDoubt ? begun : entry;
    return { entry: after({ ...begun, mayHaveArrived }, failure, options) };
  } finally {
    cancel();
  }
}

/** The entry after a failure. Once it is too old, each failure may be its last by itself. */
function after(entry: OutboxEntry, failure: Failure, { clock, timing }: AttemptOptions): OutboxEntry {
  const now = clock.now();
  const { trouble, retryAfter } = failure as Failure & { trouble: NonNullable<OutboxEntry['trouble']> };
  return {
    ...entry,
    trouble,
    notBefore: retryAfter > 0 ? now + Math.min(retryAfter, timing.longestRetry) : 0,
    isExpired: entry.isExpired || isTooOld(entry, now),
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(Object.assign(new Error('No answer in time.'), { code: 'timeout' })));
  });
}
