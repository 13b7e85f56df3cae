import type { SearchAnswer } from '@resilience-kit/sdk';

/** Where an answer comes from that no API gave. */
export interface SavedCopy {
  readonly from: 'snapshot' | 'device';
  /** When it was had of the API, milliseconds since 1970. */
  readonly at: number;
  /** How many services at locations there are in it. */
  readonly size: number;
  /** Whether it has all services of the place that was asked for, or of everywhere. */
  readonly isComplete: boolean;
}

/** An answer to a search, which says when it is a saved one. */
export type SavedAnswer = SearchAnswer & { readonly saved?: SavedCopy };
