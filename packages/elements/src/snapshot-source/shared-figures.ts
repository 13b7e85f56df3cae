import { openSnapshotFigures, type SnapshotFigures } from '@resilience-kit/sdk/snapshot';
import { openedOnce } from './opened-once.ts';
import type { Sources } from './snapshot-source.ts';

/** The figures of a snapshot, without what searches in it. */
export const sharedFigures: (sources: Sources) => SnapshotFigures = openedOnce(openSnapshotFigures);
