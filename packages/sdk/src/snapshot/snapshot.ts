import { answering } from './answering.ts';
import { answersFrom } from './answers.ts';
import { FileStore, type SnapshotFetch } from './file-store.ts';
import { Parts } from './part.ts';
import { SnapshotDetails } from './records.ts';
import { retrieveFigure, retrieveServiceAtLocation } from './retrieving.ts';
import type { Snapshot, SnapshotOptions } from './snapshot-types.ts';

export { indexRecords } from './in-memory/index-records.ts';
export type { RecordsToIndex } from './in-memory/records-to-index.ts';
export type { Snapshot, SnapshotFetch, SnapshotOptions };

/**
 * Opens a snapshot that `resilience-kit snapshot` has written. Nothing is fetched before the first call, and each file once;
 * all are checked against the hashes in the manifest.
 *
 * @param url where its `manifest.json` is
 */
export function openSnapshot(url: string | URL, options: SnapshotOptions = {}): Snapshot {
  const files = filesAt(url, options);
  const parts = new Parts(files);
  return answersFrom({ files, parts, details: new SnapshotDetails(files, parts) }, options);
}

/** What {@link openSnapshotFigures} answers. */
export interface SnapshotFigures {
  /** Published figures. */
  readonly figures: Pick<Snapshot['figures'], 'retrieve'>;
}

/** Opens a snapshot for who needs figures alone: a tenth of the code of {@link openSnapshot}, as nothing is searched. */
export function openSnapshotFigures(url: string | URL, options: SnapshotOptions = {}): SnapshotFigures {
  const files = filesAt(url, options);
  return { figures: { retrieve: retrieveFigure(files, answering(files, options.language)) } };
}

/** What {@link openSnapshotServices} answers. */
export interface SnapshotServices {
  /** Services at locations. */
  readonly serviceAtLocations: Snapshot['serviceAtLocations'];
}

/** Opens a snapshot for who needs services at locations by their identifiers alone: nothing is searched. */
export function openSnapshotServices(url: string | URL, options: SnapshotOptions = {}): SnapshotServices {
  const { language, now = () => new Date() } = options;
  const files = filesAt(url, options);
  const details = new SnapshotDetails(files, new Parts(files));
  return {
    serviceAtLocations: { retrieve: retrieveServiceAtLocation(details, answering(files, language), now) },
  };
}

function filesAt(url: string | URL, { fetch = (request) => globalThis.fetch(request) }: SnapshotOptions): FileStore {
  return new FileStore(new URL(url), fetch);
}
