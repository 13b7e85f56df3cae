import type { Answering } from './answering.ts';
import type { FileStore } from './file-store.ts';
import { missing } from './missing.ts';
import type { SnapshotDetails } from './records.ts';
import type { Snapshot } from './snapshot-types.ts';

/** Finds a figure by its identifier or its code. */
export function retrieveFigure(files: FileStore, answer: Answering): Snapshot['figures']['retrieve'] {
  return (id, parameters = {}, call = {}) =>
    answer(parameters, call, async (language) => {
      const figures = await files.load('figures', { language });
      const found = figures.find((figure) => figure.id === id.toLowerCase() || figure.code === id);
      if (!found) throw missing('v1/figures', id);
      return structuredClone(found);
    });
}

/** Finds one service at one location. */
export function retrieveServiceAtLocation(
  details: SnapshotDetails,
  answer: Answering,
  now: () => Date,
): Snapshot['serviceAtLocations']['retrieve'] {
  return (id, parameters = {}, call = {}) =>
    answer(parameters, call, async (language) => {
      const entry = await details.find(id);
      if (!entry) throw missing('service_at_locations', id);
      return details.load(entry, { language, now: now() });
    });
}
