import { reachesThePage } from '../events/event-options.ts';

/** A request was sent and acknowledged. Says which form it was, and nothing of what was written or of who wrote it. */
export class SubmittedEvent extends Event {
  /** Which form: `help-request`. */
  readonly formId: string;

  constructor(formId: string) {
    super('rk-submitted', reachesThePage);
    this.formId = formId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-submitted': SubmittedEvent;
  }
}
