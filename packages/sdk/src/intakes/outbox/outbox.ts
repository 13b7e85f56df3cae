import { randomIdentifier } from '../random-bytes.ts';
import { indexedDbStorage } from './indexed-db-storage.ts';
import { OutboxSender } from './outbox-sender.ts';
import { channelNews } from './outbox-news.ts';
import type { Outbox, OutboxOptions } from './outbox-options.ts';
import { leaseTurns, lockTurns, noTurns, type OutboxClock } from './sender-turns.ts';

export { indexedDbStorage, OUTBOX_DATABASE } from './indexed-db-storage.ts';
export type { OutboxContent, OutboxEntry, OutboxTrouble } from './outbox-entry.ts';
export type { OutboxEnd, OutboxNews, OutboxWord } from './outbox-news.ts';
export type { Outbox, OutboxItem, OutboxListener, OutboxOptions, OutboxState } from './outbox-options.ts';
export { LONGEST_WAIT, type OutboxTiming } from './outbox-rules.ts';
export { memoryStorage, type OutboxStorage } from './outbox-storage.ts';
export { leaseTurns, lockTurns, noTurns, type OutboxClock, type SenderTurns } from './sender-turns.ts';
export type { KeptIn } from './shelf.ts';

/**
 * Makes an outbox. Seal first (`sealAnswers`), then `add`: only what nobody here can read is ever stored. It needs no page:
 * everything about the platform may be replaced.
 *
 * ```ts
 * const outbox = createOutbox({
 *   destination: 'https://api.example',
 *   submit: async (entry, signal) => (await client.intakes.submit(entry, { signal })).acknowledgement,
 * });
 * addEventListener('online', () => outbox.wake());
 * await outbox.open();
 * await outbox.add(sealed);
 * ```
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const {
    clock = platformClock,
    isOnline = () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine ?? true,
  } = options;
  const storage = options.storage ?? (hasDatabase() ? indexedDbStorage() : undefined);
  const locks = 'navigator' in globalThis ? (navigator as Partial<Navigator>).locks : undefined;
  const leased = storage ? leaseTurns(storage, clock, randomIdentifier()) : noTurns;
  return new OutboxSender({
    ...options,
    clock,
    isOnline,
    storage,
    turns: options.turns ?? (locks ? lockTurns(locks, clock) : leased),
    news: options.news ?? channelNews(),
    random: options.random ?? Math.random,
    timing: { retryAfter: 5_000, longestRetry: 300_000, ...options.timing },
  });
}

function hasDatabase(): boolean {
  try {
    return typeof indexedDB === 'object';
  } catch {
    // Where cookies are refused, some browsers throw at the name alone.
    return false;
  }
}

const platformClock: OutboxClock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
