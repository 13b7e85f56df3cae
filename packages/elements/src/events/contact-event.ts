import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { reachesThePage } from './event-options.ts';

/** What the visitor did. */
export type ContactKind =
  'phone' | 'directions' | 'route' | 'website' | 'form' | 'share' | 'print' | 'calendar' | 'shortlist' | 'feedback';

/** The visitor used a way to reach help, or to keep it for later. Says nothing about whether the call was made. */
export class ContactEvent extends Event {
  /** What the visitor did. */
  readonly kind: ContactKind;
  /**
   * The number as dialled, or the address that is opened; how it was shared (`viber`, `copy`, …), what was printed (`page`,
   * `saved`, `results`), the day for the calendar, `added` or `removed`, or what is said to be wrong. Never what was written.
   */
  readonly value: string;
  /** Whom it reaches; absent for hotlines and lists. */
  readonly serviceAtLocation: ServiceAtLocationDetail | undefined;

  constructor(kind: ContactEvent['kind'], value: string, serviceAtLocation?: ServiceAtLocationDetail) {
    super('rk-contact', reachesThePage);
    this.kind = kind;
    this.value = value;
    this.serviceAtLocation = serviceAtLocation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-contact': ContactEvent;
  }
}
