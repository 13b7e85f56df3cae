import type { DeliveryMode } from '@resilience-kit/contract';
import type { Need, Town } from './needs.ts';

/** Queries of one need, maybe at one place and for somebody. */
export interface Row {
  /** `nothing`: there is no such help, so nothing is to be found, or other searches are to be offered. */
  need: Need | 'nothing';
  /** Where it has to be, or whom it has to serve. */
  town?: Town;
  /** Code of an audience that it has to be for. */
  audience?: string;
  /** A way in which it has to be given. */
  mode?: DeliveryMode;
  texts: readonly string[];
}

/** Queries with the needs that they stand for, by how they are written. */
export type Rows = Readonly<Record<string, readonly Row[]>>;
