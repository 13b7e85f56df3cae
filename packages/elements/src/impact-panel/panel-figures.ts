import type { Figure } from '@resilience-kit/contract';
import { directRequests } from '@resilience-kit/sdk/page-client';
import type { FigureRetriever } from '../impact-counter/counter-store.ts';
import { figureRequests } from '../impact-counter/figure-requests.ts';
import type { Ask, Sources } from '../snapshot-source/snapshot-source.ts';

/** What figures are looked for by; `undefined` for what does not matter. */
export interface FigureCriteria {
  /** Code of the indicator. */
  readonly indicator: string | undefined;
  /** KATOTTG code of the place. */
  readonly place: string | undefined;
  /** Whose work it is (UUID). */
  readonly organization_id: string | undefined;
  /** How many at most. */
  readonly per_page: number;
}

/** Where a panel has its figures from. */
export interface FigureFinder extends FigureRetriever {
  /** Finds figures, in the order in which they are shown. */
  list(criteria: FigureCriteria): PromiseLike<{ readonly contents: readonly Figure[] }>;
}

/** The API, backed by a snapshot when there is one. */
export function panelFigures(sources: Sources): FigureFinder {
  const requests = directRequests(sources);
  const api: FigureFinder = {
    retrieve: (id) => figureRequests(sources).retrieve(id),
    list: async (criteria) => checked(await requests.get('/v1/figures', { ...criteria })),
  };
  if (!sources.snapshot) return api;
  // Few pages name one. Loaded at once, as it may be out of reach when it is needed.
  const chain: Promise<Ask<FigureFinder> | undefined> = import('./backed-panel.ts').then(
    ({ backedPanel }) => backedPanel(api, sources),
    () => undefined,
  );
  const through = async <T>(question: (finder: FigureFinder) => PromiseLike<T>): Promise<T> => {
    const ask = await chain;
    return ask ? ask(question) : question(api);
  };
  return {
    retrieve: (id) => through((finder) => finder.retrieve(id)),
    list: (criteria) => through((finder) => finder.list(criteria)),
  };
}

/** Some other server may answer with something else, and a page must not break over it. */
function checked(answer: { contents?: readonly Partial<Figure>[] }): { contents: readonly Figure[] } {
  const { contents } = answer;
  if (contents?.every(({ indicator, period, source }) => indicator && period && source)) {
    return { contents: contents as readonly Figure[] };
  }
  throw Object.assign(new Error('The answer is not a list of figures.'), { code: 'unexpected_answer' });
}
