import { type ApiProblem, problemOf } from '../api-problem/api-problem.ts';
import { StateHolder } from '../state-holder/state-holder.ts';

/** What every element with figures knows while it asks. */
export interface FigureState<Question> {
  /** Absent while nothing is asked for. */
  readonly question?: Question;
  /** A request is under way. */
  readonly loading: boolean;
  /** Why the last request failed; what is shown, if anything, is then from an earlier one. */
  readonly problem?: ApiProblem;
}

/** What an answer says of each property of a state that it can say something of; `undefined` where that is nothing. */
export type Found<State> = {
  readonly [Name in Exclude<keyof State, keyof FigureState<unknown>>]-?: State[Name] | undefined;
};

type Question<State extends FigureState<unknown>> = NonNullable<State['question']>;
type Changes<State> = { readonly [Name in keyof State]?: State[Name] | undefined };

/** All of an element with figures but its looks: asks a source and tells its listeners of each new state. */
export abstract class FigureStore<State extends FigureState<unknown>, Source> extends StateHolder<State> {
  private source: Source | undefined;
  private active = false;
  /** Stands for the request whose answer is wanted; answers to former ones are let go. */
  private request: object | undefined;

  /** Without a source it waits for {@link useSource}. */
  constructor(source?: Source) {
    super({ loading: false } as State);
    this.source = source;
  }

  /** Begins to work: loads what is asked for. */
  start(): void {
    if (this.active) return;
    this.active = true;
    void this.load();
  }

  /** Lets go of the request under way; {@link start} goes on from the same state. */
  stop(): void {
    this.active = false;
    this.request = undefined;
    if (this.state.loading) this.change({ loading: false });
  }

  /** Asks something else, and shows nothing of what was asked before. */
  ask(question: Question<State> | undefined): void {
    if (JSON.stringify(question) === JSON.stringify(this.state.question)) return;
    this.forget(question);
    void this.load();
  }

  /**
   * Asks another server, or the same one in another language. What is shown stays until the answer comes, unless
   * `forget` says that it belongs to someone else.
   */
  useSource(source: Source, { forget }: { forget: boolean }): void {
    this.source = source;
    if (forget) this.forget(this.state.question as Question<State> | undefined);
    void this.load();
  }

  /** Tries again what failed: on a button, when the network is back, when the page is looked at again. */
  retry(): void {
    if (this.state.problem) this.refresh();
  }

  /** Asks again, unnoticed where nothing has failed: nothing changes then unless the answer is another one. */
  refresh(): void {
    const { problem, loading } = this.state;
    if (!loading) void this.load(!problem);
  }

  /** Puts the question. Rejects when that tells nothing. */
  protected abstract find(source: Source, question: Question<State>): Promise<Found<State>>;

  private forget(question: Question<State> | undefined): void {
    this.request = undefined;
    const nothing = Object.fromEntries(Object.keys(this.state).map((name) => [name, undefined]));
    this.change({ ...nothing, question, loading: false });
  }

  private async load(isUnnoticed = false): Promise<void> {
    const { source } = this;
    const { question } = this.state;
    if (!this.active || !source || !question) return;
    const request = (this.request = {});
    if (!isUnnoticed) this.change({ loading: true });
    const answer = await this.find(source, question as Question<State>).then(
      (found) => ({ ...found, problem: undefined }),
      (error: unknown) => ({ problem: problemOf(error) }),
    );
    const isSame = isUnnoticed && JSON.stringify({ ...this.state, ...answer }) === JSON.stringify(this.state);
    if (this.request === request && !isSame) this.change({ loading: false, ...answer });
  }

  /** Names of properties that only `State` has cannot be told apart here; `find` has their types. */
  private change(changes: Changes<FigureState<Question<State>>>): void {
    this.set(changes as Changes<State>);
  }
}
