import { reachesThePage } from '../events/event-options.ts';

/** The visitor leaves in a hurry: the page is blank by now. Whatever holds what they wrote has to forget it at once. */
export class ExitEvent extends Event {
  constructor() {
    super('rk-exit', reachesThePage);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-exit': ExitEvent;
  }
}
