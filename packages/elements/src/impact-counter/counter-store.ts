import type { Figure } from '@resilience-kit/contract';
import { type ApiProblem, isGone, problemOf } from '../api-problem/api-problem.ts';
import { StateHolder } from '../state-holder/state-holder.ts';

/** Where figures come from; `figures` of the SDK's client is one. */
export interface FigureRetriever {
  /** `id`: its identifier or its code. */
  retrieve(id: string): PromiseLike<Figure>;
}

/** Everything that the counter shows. */
export interface CounterState {
  /** The identifier or the code of the figure; empty while none is asked for. */
  readonly id: string;
  /** A request is under way. */
  readonly loading: boolean;
  readonly figure?: Figure;
  /** Why the last request failed; the figure, if any, is then that of an earlier one. */
  readonly problem?: ApiProblem;
  /** The server has no such figure, or has it no more. */
  readonly missing?: boolean;
}

export interface CounterStoreOptions {
  figures: FigureRetriever;
  /** The identifier or the code of the figure. */
  id: string;
}

/** All of the impact counter but its looks: asks for one figure and tells its listeners of each new state. */
export class CounterStore extends StateHolder<CounterState> {
  private figures: FigureRetriever;
  private active = false;
  /** Stands for the request whose answer is wanted; answers to former ones are let go. */
  private request: object | undefined;

  constructor({ figures, id }: CounterStoreOptions) {
    super({ id, loading: false });
    this.figures = figures;
  }

  /** Begins to work: loads the figure. */
  start(): void {
    if (this.active) return;
    this.active = true;
    void this.load();
  }

  /** Lets go of the request under way; {@link start} goes on from the same state. */
  stop(): void {
    this.active = false;
    this.request = undefined;
    if (this.state.loading) this.set({ loading: false });
  }

  /** Shows another figure, and nothing of the former one. */
  show(id: string): void {
    if (id === this.state.id) return;
    this.forget(id);
    void this.load();
  }

  /**
   * Asks another server, or the same one in another language. What is shown stays until the answer comes, unless
   * `forget` says that it belongs to someone else.
   */
  useFigures(figures: FigureRetriever, { forget }: { forget: boolean }): void {
    this.figures = figures;
    if (forget) this.forget(this.state.id);
    void this.load();
  }

  /** Tries again what failed: on a button, when the network is back, when the page is looked at again. */
  retry(): void {
    if (this.state.problem && !this.state.loading) void this.load();
  }

  private forget(id: string): void {
    this.request = undefined;
    this.set({ id, loading: false, figure: undefined, problem: undefined, missing: undefined });
  }

  private async load(): Promise<void> {
    const { id } = this.state;
    if (!this.active || !id) return;
    const request = (this.request = {});
    this.set({ loading: true });
    try {
      const figure = await this.figures.retrieve(id);
      if (this.request === request) this.set({ loading: false, figure, problem: undefined, missing: undefined });
    } catch (error) {
      if (this.request !== request) return;
      // A figure that was withdrawn must not stay on the page.
      if (isGone(error)) this.set({ loading: false, figure: undefined, problem: undefined, missing: true });
      else this.set({ loading: false, problem: problemOf(error) });
    }
  }
}
