import type { OutboxEntry } from './outbox-entry.ts';

/** Where an outbox keeps its entries. Each of these may fail, or never answer: the outbox copes with both. */
export interface OutboxStorage {
  /** All entries, of whatever API. */
  all(): Promise<readonly unknown[]>;
  /** Keeps an entry, in the place of the one with the same `submissionId`. Resolves once it is safe from a power cut. */
  put(entry: OutboxEntry): Promise<void>;
  /**
   * Takes an entry out.
   * @param submissionId the UUID of its submission
   */
  remove(submissionId: string): Promise<void>;
  /**
   * Takes the right to send until a moment, for a holder who has it already or when nobody has. For platforms without Web
   * Locks.
   * @param now the time by which `until` is meant, milliseconds since 1970
   */
  lease?(holder: string, until: number, now: number): Promise<boolean>;
}

/** Keeps entries for as long as the program runs. */
export function memoryStorage(): OutboxStorage {
  const entries = new Map<string, OutboxEntry>();
  return {
    all: () => Promise.resolve([...entries.values()]),
    put: (entry) => {
      entries.set(entry.submissionId, entry);
      return Promise.resolve();
    },
    remove: (submissionId) => {
      entries.delete(submissionId);
      return Promise.resolve();
    },
  };
}
