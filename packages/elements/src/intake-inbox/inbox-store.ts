import type { IntakeStatus } from '@resilience-kit/contract';
import { isGone, problemOf } from '../api-problem/api-problem.ts';
import type { Clock } from '../clock/clock.ts';
import { StateHolder } from '../state-holder/state-holder.ts';
import { type Entry, type InboxFilter, merged } from './entries.ts';
import { readIdentityFile } from './identity-file.ts';
import { IdleLock } from './idle-lock.ts';
import type { InboxRequests } from './inbox-requests.ts';
import {
  type ChangeFault,
  type InboxNews,
  type InboxState,
  type LockReason,
  lockedState,
  type PollInterval,
} from './inbox-state.ts';
import { InboxWords } from './inbox-words.ts';
import { type OpenIntake, openAll } from './open-all.ts';

/** How far back new requests are looked for: one that was stored while another was being listed is not missed. */
const OVERLAP = 600_000;

export interface InboxStoreOptions {
  /** Makes the requests of somebody who has an access key. */
  connect: (accessKey: string) => InboxRequests;
  /** Loads what decrypts. */
  loadOpener: () => Promise<OpenIntake>;
  /** Whose requests; empty when the identity file says so. */
  organization: () => string;
  /** After how long without use everything is forgotten, milliseconds. */
  patience: () => number;
  clock: Clock;
  /** Called with what a screen reader should say. */
  tell: (news: InboxNews) => void;
}

/** What there is only while the inbox is open: forgotten as a whole. */
interface Session {
  readonly identity: string;
  readonly accessKey: string;
  readonly organization: string;
  /** In the language of the page. */
  requests: InboxRequests;
  readonly words: InboxWords;
  readonly ending: AbortController;
}

/**
 * The requests to one organization: asks for them, opens them, and tells what is done about them. Identity, access key and
 * what was decrypted are in the memory of this object alone; locking forgets all three and whatever is still under way.
 */
export class InboxStore extends StateHolder<InboxState> {
  private readonly options: InboxStoreOptions;
  private readonly idle: IdleLock;
  private session: Session | undefined;
  private cancelPoll: (() => void) | undefined;

  constructor(options: InboxStoreOptions) {
    super(lockedState);
    this.options = options;
    this.idle = new IdleLock({
      clock: options.clock,
      patience: options.patience,
      onNotice: (lockIsNear) => {
        if (this.session) this.set({ lockIsNear });
        if (lockIsNear) options.tell({ kind: 'lock_is_near' });
      },
      onEnd: () => this.lock('idle'),
    });
  }

  /** Opens the requests with the text of an identity file; with the access key in it when none is given. */
  async unlock(file: string | undefined, typedKey: string): Promise<void> {
    if (this.state.phase !== 'locked') return;
    const identity = file === undefined ? undefined : readIdentityFile(file);
    const expected = this.options.organization().toLowerCase();
    const organization = expected || identity?.organization;
    const accessKey = typedKey.trim() || identity?.accessKey;
    const isOther = expected && identity?.organization && identity.organization !== expected;
    const refuse = (fault: InboxState['fault']) => this.set({ fault, problem: undefined, lockedBy: undefined });
    if (!identity) {
      refuse(file === undefined ? 'no_file' : 'no_identity');
      return;
    }
    if (!organization || isOther) {
      refuse(isOther ? 'other_organization' : 'no_organization');
      return;
    }
    if (!accessKey) {
      refuse('no_access_key');
      return;
    }
    const requests = this.options.connect(accessKey);
    const ending = new AbortController();
    const words = new InboxWords(this, ending.signal);
    this.session = { identity: identity.text, accessKey, organization, requests, words, ending };
    this.set({ phase: 'unlocking', fault: undefined, problem: undefined, lockedBy: undefined });
    this.idle.use();
    await this.load();
  }

  /** Forgets everything. */
  lock(reason: LockReason): void {
    if (!this.session) return;
    this.end();
    this.set({ ...nothingBut(this.state), ...lockedState, lockedBy: reason });
    this.options.tell({ kind: 'locked', reason });
  }

  /** The worker did something. */
  use(): void {
    if (this.session) this.idle.use();
  }

  /** The page is looked at again: time may have passed unnoticed. */
  lookAgain(): void {
    this.idle.check();
  }

  /** Asks for the whole list anew: other workers may have done something. */
  refresh(): Promise<void> {
    return this.load();
  }

  setPolling(polling: PollInterval): void {
    if (!this.session) return;
    this.set({ polling });
    this.planPoll();
  }

  setFilter(filter: InboxFilter): void {
    if (this.session) this.set({ filter });
  }

  /** Reads a request, and says so to the server when nobody has before. */
  async select(id: string): Promise<void> {
    const entry = this.entry(id);
    if (!entry) return;
    this.set({ selected: id, changeFault: undefined });
    this.session?.words.wantFor(entry, this.session.requests);
    if (entry.payload && entry.intake.status === 'received') await this.markOpened(id);
  }

  close(): void {
    this.set({ selected: undefined, changeFault: undefined });
  }

  /** Says what has been done about the request that is being read. */
  async setStatus(status: IntakeStatus): Promise<void> {
    const id = this.state.selected;
    if (!id || this.state.changing) return;
    await this.change(status, async ({ requests, ending }) => {
      const { status: now, status_changed_at: since } = await requests.setStatus(id, status, ending.signal);
      this.adopt(id, { status: now, status_changed_at: since });
      this.options.tell({ kind: 'marked', status: now });
    });
  }

  /** Deletes the request that is being read, for good. */
  async remove(): Promise<void> {
    const id = this.state.selected;
    if (!id || this.state.changing) return;
    await this.change('deleted', async ({ requests, ending }) => {
      await requests.remove(id, ending.signal);
      this.forget(id);
      this.options.tell({ kind: 'deleted' });
    });
  }

  /** Has forms and names in the language that `connect` speaks by now. */
  changeLanguage(): void {
    const { session } = this;
    if (!session) return;
    session.requests = this.options.connect(session.accessKey);
    session.words.reload(session.requests, this.state.entries);
  }

  private entry(id: string): Entry | undefined {
    return this.state.entries.find(({ intake }) => intake.submission_id === id);
  }

  /** Asks for the list, whole or from a moment on, and opens what is not open yet. */
  private async load(after?: string): Promise<void> {
    const { session } = this;
    if (!session || this.state.loading) return;
    this.set({ loading: true });
    try {
      const { arrived, known } = await openAll({
        ...session,
        after,
        present: this.state.entries,
        loadOpener: this.options.loadOpener,
        signal: session.ending.signal,
        onProgress: (progress) => this.isCurrent(session) && this.set({ progress }),
      });
      if (!this.isCurrent(session)) return;
      // What is no longer in the whole list is gone; a part of the list says nothing about the others.
      const present = after === undefined ? [] : this.state.entries;
      const before = new Set(this.state.entries.map(({ intake }) => intake.submission_id));
      const isFirst = this.state.phase === 'unlocking';
      const entries = merged(present, [...known, ...arrived]);
      const { selected } = this.state;
      const isSelectedGone = selected && !entries.some(({ intake }) => intake.submission_id === selected);
      this.set({
        phase: 'open',
        entries,
        problem: undefined,
        progress: undefined,
        checkedAt: this.options.clock.now(),
        ...(isSelectedGone && { selected: undefined }),
      });
      session.words.want(entries, session.requests);
      const fresh = arrived.filter(({ intake }) => !before.has(intake.submission_id)).length;
      if (isFirst) this.options.tell({ kind: 'opened', count: entries.length });
      else if (fresh > 0) this.options.tell({ kind: 'arrived', count: fresh });
    } catch (error) {
      if (!this.isCurrent(session)) return;
      if (this.state.phase === 'unlocking') {
        this.end();
        this.set({ ...nothingBut(this.state), ...lockedState });
      }
      if (isRefusal(error)) this.set({ fault: 'refused', problem: undefined });
      else this.set({ problem: problemOf(error) });
    } finally {
      if (this.isCurrent(session)) {
        this.set({ loading: false, progress: undefined });
        this.planPoll();
      }
    }
  }

  private planPoll(): void {
    const { polling, entries } = this.state;
    this.cancelPoll?.();
    this.cancelPoll = undefined;
    if (polling === 0 || !this.session) return;
    this.cancelPoll = this.options.clock.after(polling * 60_000, () => {
      const newest = Math.max(0, ...entries.map(({ intake }) => Date.parse(intake.received_at)));
      void this.load(newest > 0 ? new Date(newest - OVERLAP).toISOString() : undefined);
    });
  }

  /** Another worker may have gone further meanwhile: what they did is not undone by reading. */
  private async markOpened(id: string): Promise<void> {
    const { session } = this;
    if (!session) return;
    try {
      const { ciphertext: _, ...now } = await session.requests.intake(id, session.ending.signal);
      if (!this.isCurrent(session)) return;
      this.adopt(id, now);
      if (now.status !== 'received') return;
      const { status, status_changed_at } = await session.requests.setStatus(id, 'opened', session.ending.signal);
      if (this.isCurrent(session)) this.adopt(id, { status, status_changed_at });
    } catch (error) {
      if (this.isCurrent(session) && this.state.selected === id) this.set({ changeFault: changeFaultOf(error) });
    }
  }

  private async change(changing: InboxState['changing'], act: (session: Session) => Promise<void>): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.set({ changing, changeFault: undefined });
    try {
      await act(session);
    } catch (error) {
      if (this.isCurrent(session)) this.set({ changeFault: changeFaultOf(error) });
    } finally {
      if (this.isCurrent(session)) this.set({ changing: undefined });
    }
  }

  private adopt(id: string, state: Partial<Entry['intake']>): void {
    const entries = this.state.entries.map((entry) =>
      entry.intake.submission_id === id ? { ...entry, intake: { ...entry.intake, ...state } } : entry,
    );
    if (this.session) this.set({ entries });
  }

  private forget(id: string): void {
    if (!this.session) return;
    const entries = this.state.entries.filter(({ intake }) => intake.submission_id !== id);
    this.set({ entries, selected: undefined });
  }

  private isCurrent(session: Session): boolean {
    return session === this.session;
  }

  private end(): void {
    this.session?.ending.abort();
    this.session = undefined;
    this.idle.stop();
    this.cancelPoll?.();
    this.cancelPoll = undefined;
  }
}

/** Each property of a state, as nothing: what is set with it leaves nothing of the former. */
function nothingBut(state: InboxState): Partial<Record<keyof InboxState, undefined>> {
  return Object.fromEntries(Object.keys(state).map((name) => [name, undefined]));
}

function isRefusal(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === 'authentication' || code === 'permission';
}

function changeFaultOf(error: unknown): ChangeFault {
  return isGone(error) ? 'gone' : isRefusal(error) ? 'refused' : 'failed';
}
