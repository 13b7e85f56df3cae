import { type ApiProblem, isGone, problemOf } from '../api-problem/api-problem.ts';
import { type Clock, systemClock } from '../clock/clock.ts';
import { StateHolder } from '../state-holder/state-holder.ts';

/** Everything that an element shows of one answer. Absent means "not known yet". */
export interface AnswerState<Answer> {
  /** What is asked for; empty while that is nothing. */
  readonly question: string;
  /** A request is under way. */
  readonly loading: boolean;
  /** The latest answer; absent until there is one. */
  readonly answer?: Answer;
  /** When it arrived, milliseconds since 1970. */
  readonly receivedAt?: number;
  /** Why the last request failed; the answer, if any, is then that of an earlier one. */
  readonly problem?: ApiProblem;
  /** The server has no such record, or has it no more. */
  readonly missing?: boolean;
}

/** Asks a question. The signal ends it when nobody waits any more. */
export type Ask<Answer> = (question: string, signal: AbortSignal) => PromiseLike<Answer>;

/** How patient it is, milliseconds. */
export interface AnswerTiming {
  /** Until the first automatic try after a failure; doubles with each further one … */
  retryAfter: number;
  /** … up to this. */
  longestRetry: number;
}

/** What an answer store works with. */
export interface AnswerStoreOptions<Answer> {
  /** Puts a question to the server. */
  ask: Ask<Answer>;
  /** What to ask first. */
  question: string;
  /** Its time; default {@link systemClock}. */
  clock?: Clock;
  /** How patient it is; default: the first try after 5 seconds, at most 2 minutes between two. */
  timing?: Partial<AnswerTiming>;
}

/**
 * One question and what came of it: asks, tries again what failed, and tells its listeners of each new state. An answer
 * that is there stays while a newer one cannot be had; one that is gone does not.
 */
export class AnswerStore<Answer> extends StateHolder<AnswerState<Answer>> {
  private ask: Ask<Answer>;
  private readonly clock: Clock;
  private readonly timing: AnswerTiming;
  private active = false;
  private request: AbortController | undefined;
  private failures = 0;
  private cancelRetry: (() => void) | undefined;

  constructor({ ask, question, clock = systemClock, timing }: AnswerStoreOptions<Answer>) {
    super({ question, loading: false });
    this.ask = ask;
    this.clock = clock;
    this.timing = { retryAfter: 5_000, longestRetry: 120_000, ...timing };
  }

  /** Begins to work. */
  start(): void {
    if (this.active) return;
    this.active = true;
    void this.load();
  }

  /** Ends the request under way and waits for nothing more; {@link start} goes on from the same state. */
  stop(): void {
    this.active = false;
    this.letGo();
    if (this.state.loading) this.set({ loading: false });
  }

  /** Asks for something else, and shows nothing of the former answer. */
  show(question: string): void {
    if (question === this.state.question) return;
    this.forget(question);
    void this.load();
  }

  /**
   * Asks another server, or the same one in another language. What is shown stays until the answer comes, unless
   * `forget` says that it belongs to someone else.
   */
  useSource(ask: Ask<Answer>, { forget }: { forget: boolean }): void {
    this.ask = ask;
    this.failures = 0;
    if (forget) this.forget(this.state.question);
    void this.load();
  }

  /** Tries again what failed: on a button, when the network is back, when the page is looked at again. */
  retry(): void {
    if (this.state.problem && !this.state.loading) void this.load();
  }

  private forget(question: string): void {
    this.letGo();
    this.failures = 0;
    const gone = { answer: undefined, receivedAt: undefined, problem: undefined, missing: undefined };
    this.set({ question, loading: false, ...gone });
  }

  private letGo(): void {
    this.request?.abort();
    this.request = undefined;
    this.cancelRetry?.();
  }

  private async load(): Promise<void> {
    const { question } = this.state;
    if (!this.active || !question) return;
    this.letGo();
    const request = (this.request = new AbortController());
    this.set({ loading: true });
    try {
      const answer = await this.ask(question, request.signal);
      if (this.request !== request) return;
      this.failures = 0;
      const receivedAt = this.clock.now();
      this.set({ loading: false, answer, receivedAt, problem: undefined, missing: undefined });
    } catch (error) {
      if (this.request === request) this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const problem = problemOf(error);
    // Words that are no identifier are refused rather than not found.
    if (isGone(error) || problem.kind === 'refused') {
      // What was withdrawn must not stay on the page.
      this.set({ loading: false, answer: undefined, receivedAt: undefined, problem: undefined, missing: true });
      return;
    }
    this.set({ loading: false, problem });
    if (!problem.passes) return;
    const wait = Math.min(this.timing.retryAfter * 2 ** this.failures++, this.timing.longestRetry);
    this.cancelRetry = this.clock.after(Math.max(wait, problem.retryAfter ?? 0), () => this.retry());
  }
}
