import type { Figure } from '@resilience-kit/contract';
import { reachesThePage } from '../events/event-options.ts';

/** A figure is shown, for the first time or anew. */
export class FigureEvent extends Event {
  /** The record, in the language of the page. */
  readonly figure: Figure;

  constructor(figure: Figure) {
    super('rk-figure', reachesThePage);
    this.figure = figure;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-figure': FigureEvent;
  }
}
