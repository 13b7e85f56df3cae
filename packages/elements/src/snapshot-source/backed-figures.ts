import type { FigureRetriever } from '../impact-counter/counter-store.ts';
import { type Ask, backedUp, type Sources } from './snapshot-source.ts';

/** Figures of an API that is backed by those of a snapshot. */
export function backedFigures(figures: FigureRetriever, sources: Sources): Ask<{ readonly figures: FigureRetriever }> {
  return backedUp<{ readonly figures: FigureRetriever }>({ figures }, sources, async () =>
    // Most visitors never need what reads snapshots.
    (await import('./shared-figures.ts')).sharedFigures(sources),
  );
}
