import type { Figure } from '@resilience-kit/contract';
import { reachesThePage } from '../events/event-options.ts';

/** Figures are shown, for the first time or anew. */
export class FiguresEvent extends Event {
  /** The records, in the language of the page and in the order in which they are shown. */
  readonly figures: readonly Figure[];

  constructor(figures: readonly Figure[]) {
    super('rk-figures', reachesThePage);
    this.figures = figures;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-figures': FiguresEvent;
  }
}
