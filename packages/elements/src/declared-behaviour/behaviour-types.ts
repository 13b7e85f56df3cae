import type { operations } from '@resilience-kit/contract';

/** A sentence for people who read a privacy notice. */
export interface InBothLanguages {
  readonly uk: string;
  readonly en: string;
}

interface DeclaredOccasion {
  /** What brings it about. */
  readonly when: InBothLanguages;
  /** Why the test that watches every element in use does not see it: it needs a server, a browser or a moment of its own. */
  readonly rarely?: InBothLanguages;
}

/** A request to the API, by its operation in the contract, which has the method, the path and what may be asked. */
export interface DeclaredOperation extends DeclaredOccasion {
  readonly operation: keyof typeof operations;
  /** The parameters in its address. None when absent. */
  readonly query?: readonly string[];
  /** The fields of what is sent. Nothing is sent when absent. */
  readonly body?: readonly string[];
  /** What of the visitor is in it. Nothing when absent. */
  readonly tells?: InBothLanguages;
}

/** A request to something else that the page names, or that is there for a frame. */
export interface DeclaredFetch extends DeclaredOccasion {
  /** Which attribute of the element names it; `api` for a page of the API in a frame. */
  readonly from: 'snapshot' | 'tiles' | 'api';
  /** `*` stands for one part of a path, `**` for any. */
  readonly path: string;
  readonly query?: readonly string[];
}

/** Something that is kept on the device. */
export interface DeclaredStorage extends DeclaredOccasion {
  readonly kind: 'indexedDB' | 'localStorage' | 'broadcastChannel' | 'lock';
  /** Of a database, an entry, a channel or a lock. */
  readonly name: string;
  readonly holds: InBothLanguages;
  /** How long. */
  readonly until: InBothLanguages;
}

/** Something that a browser asks the visitor for, or lets pages do only after a tap. */
export interface DeclaredPermission extends DeclaredOccasion {
  readonly name: 'geolocation' | 'clipboard-write' | 'web-share';
}

/** Something else that goes beyond the element's own place on the page. */
export interface DeclaredAbility extends DeclaredOccasion {
  readonly name: 'download' | 'history' | 'leave-page' | 'print' | 'worker';
}

/** Somewhere a link of the element leads, once it is followed. Nothing is asked of it before. */
export interface DeclaredLink extends DeclaredOccasion {
  /**
   * How the address begins: `https://t.me/`, `tel:`; `record` for addresses that records of the API hold, `page` for those that
   * the page gives the element, `api` for files of the API.
   */
  readonly to: string;
  /** What it tells whoever is there, besides what every link does. */
  readonly tells?: InBothLanguages;
}

/** All that an element does beyond showing itself. What is not here it does not do. */
export interface DeclaredBehaviour {
  readonly requests: readonly (DeclaredOperation | DeclaredFetch)[];
  readonly storage: readonly DeclaredStorage[];
  readonly permissions: readonly DeclaredPermission[];
  readonly abilities: readonly DeclaredAbility[];
  readonly links: readonly DeclaredLink[];
  /** Events that it dispatches and that have more fields than these are undeclared; by their names. */
  readonly events: Readonly<Record<`rk-${string}`, readonly string[]>>;
}
