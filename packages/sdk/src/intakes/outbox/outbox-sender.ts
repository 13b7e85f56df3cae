import { attempt, type AttemptOptions } from './attempt.ts';
import { newEntry, type OutboxContent, type OutboxEntry } from './outbox-entry.ts';
import type { OutboxEnd, OutboxNews } from './outbox-news.ts';
import type { Outbox, OutboxItem, OutboxListener, OutboxOptions, OutboxState } from './outbox-options.ts';
import { byTheClock, isOnTheWay, passesByItself } from './outbox-rules.ts';
import { Pauses } from './pauses.ts';
import type { SenderTurns } from './sender-turns.ts';
import { type KeptIn, Shelf } from './shelf.ts';

/** The options of an outbox, with nothing left open. */
export interface SenderOptions extends Omit<OutboxOptions, keyof AttemptOptions>, AttemptOptions {
  readonly turns: SenderTurns;
  readonly news: OutboxNews | undefined;
  readonly random: () => number;
}

/** Sends what is in an outbox: one thing at a time, in one tab, again and again until it is acknowledged. */
export class OutboxSender implements Outbox {
  readonly #options: SenderOptions;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<OutboxListener>();
  readonly #pauses: Pauses;
  /** What somebody wants to be sent now. */
  readonly #wanted = new Set<string>();
  #sending: string | undefined;
  #isElsewhere = false;
  #isWorking = false;
  #isOpen = false;
  #hasMore = false;
  #cancelNext: (() => void) | undefined;
  #endListening: (() => void) | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#shelf = new Shelf(options.storage, options.destination, options.clock);
    this.#pauses = new Pauses(options);
  }

  get items(): readonly OutboxItem[] {
    return this.#shelf.entries.map((entry) => {
      const { submissionId, envelope, trouble, mayHaveArrived, since } = entry;
      const { organization_id: organizationId } = envelope;
      const keptIn = this.#shelf.keptIn(submissionId);
      return { submissionId, organizationId, state: this.#stateOf(entry), trouble, keptIn, mayHaveArrived, since };
    });
  }

  subscribe(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async open(): Promise<void> {
    if (this.#isOpen) {
      this.wake();
      return;
    }
    this.#isOpen = true;
    this.#endListening = this.#options.news?.listen(({ submissionId, end }) => {
      if (submissionId !== undefined && end) this.#leave(submissionId, end);
      else void this.#shelf.sync().then(() => this.#tell());
    });
    this.#pauses.end();
    await this.#shelf.sync();
    this.#tell();
    void this.#work();
  }

  wake(): void {
    this.#pauses.end();
    void this.#work();
  }

  async add(content: OutboxContent): Promise<KeptIn> {
    const { destination, clock, news } = this.#options;
    const keptIn = await this.#shelf.put(newEntry(content, destination, clock.now()));
    this.#tell();
    news?.tell({});
    void this.#work();
    return keptIn;
  }

  send(submissionId?: string): void {
    for (const entry of this.#shelf.entries) {
      if (submissionId === undefined || entry.submissionId === submissionId) this.#wanted.add(entry.submissionId);
    }
    void this.#work();
  }

  async discard(submissionId: string): Promise<void> {
    await this.#shelf.remove(submissionId);
    this.#end(submissionId, 'discarded');
  }

  close(): void {
    this.#isOpen = false;
    this.#cancelNext?.();
    this.#endListening?.();
  }

  /** Sends what is due; then waits for what will be. */
  async #work(): Promise<void> {
    if (!this.#isOpen) return;
    if (this.#isWorking) {
      this.#hasMore = true;
      return;
    }
    this.#isWorking = true;
    this.#cancelNext?.();
    const goesOn = () => this.#isOpen && this.#hasMore;
    do {
      this.#hasMore = false;
      if (this.#due().length > 0) await this.#takeTurn();
    } while (goesOn());
    this.#isWorking = false;
    this.#waitForNext();
  }

  async #takeTurn(): Promise<void> {
    const waiting = () => {
      this.#isElsewhere = true;
      this.#tell();
    };
    try {
      await this.#options.turns.take(() => this.#sendAll(), waiting);
    } catch {
      // Pages of some kinds may not have locks. Without turns it is sent all the same.
      await this.#sendAll();
    }
  }

  async #sendAll(): Promise<void> {
    this.#isElsewhere = false;
    // Another tab may have sent it meanwhile, and another visit may have left something.
    await this.#shelf.sync();
    const due = this.#due().map(({ submissionId }) => submissionId);
    for (const [index, submissionId] of due.entries()) {
      const entry = this.#shelf.get(submissionId);
      if (!this.#isOpen || !entry) continue;
      const isBlocked = await this.#sendOne(entry, this.#wanted.delete(submissionId));
      if (!isBlocked) continue;
      // What holds up one on the way holds up the others.
      for (const other of due.slice(index + 1)) this.#pause(other);
      break;
    }
    this.#sending = undefined;
    this.#tell();
  }

  /** Whether nothing gets through at the moment. */
  async #sendOne(entry: OutboxEntry, isWanted: boolean): Promise<boolean> {
    const { submissionId } = entry;
    const started = async (begun: OutboxEntry) => {
      this.#sending = submissionId;
      await this.#shelf.put(begun);
      this.#tell();
    };
    const outcome = await attempt(byTheClock(entry, this.#options.clock.now(), this.#options.timing), {
      options: this.#options,
      isWanted,
      started,
    });
    this.#sending = undefined;
    // Taken out while it was under way.
    if (!this.#shelf.get(submissionId)) return false;
    if ('end' in outcome) {
      await this.#shelf.remove(submissionId);
      this.#end(submissionId, outcome.end);
      return false;
    }
    await this.#shelf.put(outcome.entry);
    this.#pause(submissionId);
    this.#tell();
    this.#options.news?.tell({});
    return isOnTheWay(outcome.entry.trouble);
  }

  #pause(submissionId: string): void {
    this.#pauses.add(submissionId);
    this.#wanted.delete(submissionId);
  }

  /** When an entry is to be sent by itself; never when that is up to somebody. */
  #nextTry(entry: OutboxEntry): number {
    if (this.#wanted.has(entry.submissionId)) return 0;
    if (entry.isExpired || !passesByItself(entry.trouble)) return Infinity;
    const { notBefore } = byTheClock(entry, this.#options.clock.now(), this.#options.timing);
    return Math.max(this.#pauses.until(entry.submissionId), notBefore);
  }

  #due(): OutboxEntry[] {
    const now = this.#options.clock.now();
    return this.#shelf.entries.filter((entry) => this.#nextTry(entry) <= now);
  }

  #waitForNext(): void {
    const { clock } = this.#options;
    const next = Math.min(...this.#shelf.entries.map((entry) => this.#nextTry(entry)));
    if (this.#isOpen && next < Infinity) {
      this.#cancelNext = clock.after(Math.max(next - clock.now(), 0), () => void this.#work());
    }
  }

  #stateOf(entry: OutboxEntry): OutboxState {
    const { submissionId, trouble, isExpired } = entry;
    const isElsewhere = this.#isElsewhere && this.#nextTry(entry) <= this.#options.clock.now();
    if (this.#sending === submissionId || isElsewhere) return 'sending';
    if (!passesByItself(trouble)) return 'attention';
    return isExpired ? 'expired' : 'waiting';
  }

  /** It has left, and the other tabs are told. */
  #end(submissionId: string, end: OutboxEnd): void {
    this.#options.news?.tell({ submissionId, end });
    this.#leave(submissionId, end);
  }

  #leave(submissionId: string, end: OutboxEnd): void {
    this.#shelf.forget(submissionId);
    this.#pauses.forget(submissionId);
    this.#wanted.delete(submissionId);
    this.#tell({ submissionId, end });
  }

  #tell(left?: { submissionId: string; end: OutboxEnd }): void {
    const { items } = this;
    for (const listener of this.#listeners) listener(items, left);
  }
}
