import type { Sources } from '../snapshot-source/snapshot-source.ts';
import type { FigureRetriever } from './counter-store.ts';
import { figureRequests } from './figure-requests.ts';

/** Where a counter has its figure from: the API, backed by a snapshot when there is one. */
export function counterFigures(sources: Sources): FigureRetriever {
  const figures = figureRequests(sources);
  if (!sources.snapshot) return figures;
  // Few pages name one. Loaded at once, as it may be out of reach when it is needed.
  const chain = import('../snapshot-source/backed-figures.ts').then(
    ({ backedFigures }) => backedFigures(figures, sources),
    () => undefined,
  );
  return {
    async retrieve(id) {
      const ask = await chain;
      return ask ? ask((client) => client.figures.retrieve(id)) : figures.retrieve(id);
    },
  };
}
