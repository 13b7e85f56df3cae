import type { EarlySearch } from './early-search.ts';

/** What the loader has for the elements. */
export interface Handover {
  /** `data-api` of the loader's script tag. */
  api: string | undefined;
  /** Searches under way. */
  early: readonly EarlySearch[];
}

/** Registers an element with what the loader has for it. */
export type Start = (handover: Handover) => void;
