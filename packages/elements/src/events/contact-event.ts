import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { reachesThePage } from './event-options.ts';

/** The visitor used a way to reach help. Says nothing about whether the call was made. */
export class ContactEvent extends Event {
  readonly kind: 'phone' | 'directions' | 'website' | 'form';
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

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-contact': ContactEvent;
  }
}
