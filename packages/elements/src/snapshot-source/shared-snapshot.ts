import { openSnapshot, type Snapshot } from '@resilience-kit/sdk/snapshot';
import { openedOnce } from './opened-once.ts';
import type { Sources } from './snapshot-source.ts';

/** All that a snapshot answers. */
export const sharedSnapshot: (sources: Sources) => Snapshot = openedOnce(openSnapshot);
