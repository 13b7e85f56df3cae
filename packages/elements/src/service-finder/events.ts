import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { reachesThePage } from '../events/event-options.ts';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'rk-search': SearchEvent;
    'rk-select': SelectEvent;
  }
}
