import { type Ask, backedUp, type Sources } from '../snapshot-source/snapshot-source.ts';
import type { FigureFinder } from './panel-figures.ts';

/** Figures of an API that is backed by those of a snapshot. */
export function backedPanel(api: FigureFinder, sources: Sources): Ask<FigureFinder> {
  return backedUp<FigureFinder>(api, sources, async () => {
    // Most visitors never need what reads snapshots.
    const { sharedSnapshot } = await import('../snapshot-source/shared-snapshot.ts');
    const { figures } = sharedSnapshot(sources);
    return {
      retrieve: (id) => figures.retrieve(id),
      list: (criteria) =>
        figures.list(Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined))),
    };
  });
}
