import { reachesThePage } from './event-options.ts';

/** A request failed. The element shows that by itself and tries again; this is for the page's own records. */
export class FailureEvent extends Event {
  /** What the SDK threw. */
  readonly error: unknown;

  constructor(error: unknown) {
    super('rk-error', reachesThePage);
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-error': FailureEvent;
  }
}
