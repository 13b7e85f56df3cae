import type { ServiceAtLocationDetail } from '@resilience-kit/contract';

const reachesThePage: EventInit = { bubbles: true, composed: true };

/** A search was answered. */
export class SearchEvent extends Event {
  /** What was searched for; empty when only places or filters were chosen. */
  readonly text: string;
  /** How many results there are in all. */
  readonly total: number;

  constructor(text: string, total: number) {
    super('rk-search', reachesThePage);
    this.text = text;
    this.total = total;
  }
}

/** The visitor opened a result. */
export class SelectEvent extends Event {
  /** The identifier of the service at location. */
  readonly id: string;
  /** The record, when it was among the results; absent when only its identifier was known. */
  readonly serviceAtLocation: ServiceAtLocationDetail | undefined;

  constructor(id: string, serviceAtLocation: ServiceAtLocationDetail | undefined) {
    super('rk-select', reachesThePage);
    this.id = id;
    this.serviceAtLocation = serviceAtLocation;
  }
}

/** The visitor used a way to reach help. Says nothing about whether the call was made. */
export class ContactEvent extends Event {
  readonly kind: 'phone' | 'directions' | 'website';
  /** The number as dialled, or the address that is opened. */
  readonly value: string;
  /** Whom it reaches; absent for hotlines. */
  readonly serviceAtLocation: ServiceAtLocationDetail | undefined;

  constructor(kind: ContactEvent['kind'], value: string, serviceAtLocation?: ServiceAtLocationDetail) {
    super('rk-contact', reachesThePage);
    this.kind = kind;
    this.value = value;
    this.serviceAtLocation = serviceAtLocation;
  }
}

/** A search failed. The element shows that by itself and tries again; this is for the page's own records. */
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
    'rk-search': SearchEvent;
    'rk-select': SelectEvent;
    'rk-contact': ContactEvent;
    'rk-error': FailureEvent;
  }
}
