import type { OutboxContent, OutboxEntry, OutboxTrouble } from './outbox-entry.ts';
import type { OutboxEnd, OutboxNews } from './outbox-news.ts';
import type { OutboxTiming } from './outbox-rules.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import type { OutboxClock, SenderTurns } from './sender-turns.ts';
import type { KeptIn } from './shelf.ts';

/** What an outbox is made of. Only `destination` and `submit` are needed. */
export interface OutboxOptions {
  /** The address of the API. Entries for others stay where they are. */
  readonly destination: string;
  /**
   * Sends an entry, and resolves with what the API answered: it counts only when it acknowledges this very entry. Rejects
   * with an error of the SDK, or with any other that has one of their `code`s.
   */
  readonly submit: (entry: OutboxEntry, signal: AbortSignal) => Promise<unknown>;
  /**
   * A small question whose answer shows by its content that the API can be reached: networks that want a sign-in answer 200
   * too. Asked before an entry is sent again after a failure on the way. Default: nothing is asked.
   */
  readonly probe?: (() => Promise<boolean>) | undefined;
  /** Where entries are kept. Default: the browser's IndexedDB; without one, memory. */
  readonly storage?: OutboxStorage | undefined;
  /** Sees to it that one tab sends at a time. Default: Web Locks; without them a lease in the storage. */
  readonly turns?: SenderTurns | undefined;
  /** Between the tabs. Default: a `BroadcastChannel`. */
  readonly news?: OutboxNews | undefined;
  /** Default: that of the platform. */
  readonly clock?: OutboxClock | undefined;
  /** Default: five seconds, doubled up to five minutes. */
  readonly timing?: Partial<OutboxTiming> | undefined;
  /** Between 0 and 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Whether the device believes to have a connection. */
  readonly isOnline?: (() => boolean) | undefined;
}

/**
 * - `waiting`: it is tried again by itself;
 * - `sending`: it is on its way, from here or from another tab;
 * - `attention`: the server does not take it as it is;
 * - `expired`: it has waited for a week, and is sent only when somebody says so.
 */
export type OutboxState = 'waiting' | 'sending' | 'attention' | 'expired';

/** A submission in an outbox, as a person should be told of it. */
export interface OutboxItem {
  /** The UUID under which it is sent. */
  readonly submissionId: string;
  /** For which organization it is. */
  readonly organizationId: string;
  /** What is being done about it. */
  readonly state: OutboxState;
  /** Why the last try failed. */
  readonly trouble?: OutboxTrouble | undefined;
  /** Where it is; in `memory` it is lost when the page is closed. */
  readonly keptIn: KeptIn;
  /** The server may have stored it without our knowing. */
  readonly mayHaveArrived: boolean;
  /** When it was put here, milliseconds since 1970, by the clock of the device. */
  readonly since: number;
}

/** What an outbox tells: what is in it now, and what has just left it. */
export type OutboxListener = (items: readonly OutboxItem[], left?: { submissionId: string; end: OutboxEnd }) => void;

/** Sealed submissions on their way: kept on the device until the API has acknowledged each of them. */
export interface Outbox {
  /** What is in it, the oldest first. */
  readonly items: readonly OutboxItem[];
  /** Tells of every change; what comes back ends it. */
  subscribe(listener: OutboxListener): () => void;
  /** Begins to work: reads what is on the device, and sends it. Once it works, as {@link wake}. */
  open(): Promise<void>;
  /** There is reason to try again: the network is back, or the page is looked at again. */
  wake(): void;
  /** Keeps a sealed submission, and begins to send it. Resolves once it is kept, and tells where. */
  add(content: OutboxContent): Promise<KeptIn>;
  /** Sends now, whatever was said about waiting: one submission, or all. */
  send(submissionId?: string): void;
  /** Takes a submission out: it is not sent any more. */
  discard(submissionId: string): Promise<void>;
  /** Ends all waiting; {@link open} goes on. What is under way may still arrive. */
  close(): void;
}
