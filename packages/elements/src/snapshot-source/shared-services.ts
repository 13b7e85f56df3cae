import { openSnapshotServices, type SnapshotServices } from '@resilience-kit/sdk/snapshot';
import { openedOnce } from './opened-once.ts';
import type { Sources } from './snapshot-source.ts';

/** The services of a snapshot by their identifiers, without what searches in it. */
export const sharedServices: (sources: Sources) => SnapshotServices = openedOnce(openSnapshotServices);
