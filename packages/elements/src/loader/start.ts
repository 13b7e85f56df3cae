import type { EarlySearch } from './early-search.ts';

/** What the loader has for the elements. */
export interface Handover {
  /** `data-api` of the loader's script tag. */
  api: string | undefined;
  /** The first search of a finder, under way. */
  early?: EarlySearch | false | undefined;
  /** The version of the loader that was on the page before this one. */
  former?: string | undefined;
}

/** Registers an element with what the loader has for it. */
export type Start = (handover: Handover) => unknown;
