import { backedBySnapshot, type Sources } from '../snapshot-source/snapshot-source.ts';
import type { FigureRetriever } from './counter-store.ts';
import { figureRequests } from './figure-requests.ts';

/** Where a counter has its figure from: the API, backed by a snapshot when there is one. */
export function counterFigures(sources: Sources): FigureRetriever {
  const figures = figureRequests(sources);
  if (!sources.snapshot) return figures;
  const ask = backedBySnapshot({ figures }, sources);
  return { retrieve: (id) => ask((client) => client.figures.retrieve(id)) };
}
