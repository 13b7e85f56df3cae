import type { Figure } from '@resilience-kit/contract';
import { isGone } from '../api-problem/api-problem.ts';
import { type FigureState, FigureStore, type Found } from '../figure-element/figure-store.ts';

/** Where figures come from; `figures` of the SDK's client is one. */
export interface FigureRetriever {
  /** `id`: its identifier or its code. */
  retrieve(id: string): PromiseLike<Figure>;
}

/** Everything that the counter shows. Its question is the identifier or the code of the figure. */
export interface CounterState extends FigureState<string> {
  /** The figure; absent until it is loaded. */
  readonly figure?: Figure;
  /** The server has no such figure: `not_found`, or has it no more: `gone`. */
  readonly missing?: 'not_found' | 'gone';
}

/** All of the impact counter but its looks: asks for one figure and tells its listeners of each new state. */
export class CounterStore extends FigureStore<CounterState, FigureRetriever> {
  protected override async find(figures: FigureRetriever, id: string): Promise<Found<CounterState>> {
    try {
      return { figure: await figures.retrieve(id), missing: undefined };
    } catch (error) {
      // A figure that was withdrawn must not stay on the page.
      if (isGone(error)) return { figure: undefined, missing: (error as { code: 'not_found' | 'gone' }).code };
      throw error;
    }
  }
}
