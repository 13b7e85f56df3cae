import { asEntry, type OutboxEntry } from './outbox-entry.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import type { OutboxClock } from './sender-turns.ts';

/** Some browsers never answer when their storage is out of order, milliseconds. */
const PATIENCE = 2_000;

/** Where an entry is: on the device, or only in the memory of this program. */
export type KeptIn = 'device' | 'memory';

/**
 * The entries of an outbox, in memory and in the storage. Memory has the last word: what a storage has lost, or never took,
 * is sent all the same. Never rejects.
 */
export class Shelf {
  readonly #storage: OutboxStorage | undefined;
  readonly #destination: string;
  readonly #clock: OutboxClock;
  readonly #kept = new Map<string, { entry: OutboxEntry; keptIn: KeptIn }>();
  readonly #gone = new Set<string>();

  constructor(storage: OutboxStorage | undefined, destination: string, clock: OutboxClock) {
    this.#storage = storage;
    this.#destination = destination;
    this.#clock = clock;
  }

  /** The oldest first. */
  get entries(): OutboxEntry[] {
    return [...this.#kept.values()].map(({ entry }) => entry).toSorted((one, other) => one.since - other.since);
  }

  get(submissionId: string): OutboxEntry | undefined {
    return this.#kept.get(submissionId)?.entry;
  }

  keptIn(submissionId: string): KeptIn {
    return this.#kept.get(submissionId)?.keptIn ?? 'memory';
  }

  /** Reads what other tabs, and earlier visits, have put there; and puts back what the storage has lost. */
  async sync(): Promise<void> {
    const all = await this.#inTime((storage) => storage.all());
    if (!all) return;
    const stored = new Map<string, OutboxEntry>();
    for (const value of all) {
      const entry = asEntry(value);
      if (entry?.destination === this.#destination && !this.#gone.has(entry.submissionId)) {
        stored.set(entry.submissionId, entry);
      }
    }
    for (const [id, entry] of stored) {
      // What could not be written is newer than what is there.
      if (this.#kept.get(id)?.keptIn !== 'memory') this.#kept.set(id, { entry, keptIn: 'device' });
    }
    for (const [id, { entry, keptIn }] of this.#kept) {
      if (!stored.has(id) || keptIn === 'memory') await this.put(entry);
    }
  }

  /** Keeps an entry, or what has become of it. Tells where. */
  async put(entry: OutboxEntry): Promise<KeptIn> {
    const { submissionId } = entry;
    const former = this.#kept.get(submissionId)?.keptIn ?? 'memory';
    // In memory first: whoever asks meanwhile finds it.
    this.#kept.set(submissionId, { entry, keptIn: former });
    const isStored = await this.#inTime(async (storage) => {
      await storage.put(entry);
      return true;
    });
    const keptIn = isStored ? 'device' : 'memory';
    if (this.#kept.has(submissionId)) this.#kept.set(submissionId, { entry, keptIn });
    return keptIn;
  }

  /** Takes an entry away for good, wherever it is. */
  async remove(submissionId: string): Promise<void> {
    this.forget(submissionId);
    await this.#inTime((storage) => storage.remove(submissionId));
  }

  /** Another tab has taken it away. */
  forget(submissionId: string): void {
    this.#gone.add(submissionId);
    this.#kept.delete(submissionId);
  }

  async #inTime<T>(work: (storage: OutboxStorage) => Promise<T>): Promise<T | undefined> {
    const storage = this.#storage;
    if (!storage) return undefined;
    return new Promise((resolve) => {
      const cancel = this.#clock.after(PATIENCE, () => resolve(undefined));
      const end = (value: T | undefined) => {
        cancel();
        resolve(value);
      };
      Promise.resolve()
        .then(() => work(storage))
        .then(end, () => end(undefined));
    });
  }
}
