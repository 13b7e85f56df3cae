import { type PageClient, pageClient } from '@resilience-kit/sdk/page-client';
import { backedBySnapshot, type Sources } from '../snapshot-source/snapshot-source.ts';

/** The client of a finder: the API's, backed by a snapshot when there is one. */
export function finderClient(sources: Sources): PageClient {
  const api = pageClient(sources);
  if (!sources.snapshot) return api;
  const ask = backedBySnapshot<PageClient>(api, sources);
  return {
    search: { list: (...asked) => ask(({ search }) => search.list(...asked)) },
    places: {
      list: (...asked) => ask(({ places }) => places.list(...asked)),
      retrieve: (code) => ask(({ places }) => places.retrieve(code)),
    },
    hotlines: { list: () => ask(({ hotlines }) => hotlines.list()) },
    taxonomyTerms: { list: (asked) => ask(({ taxonomyTerms }) => taxonomyTerms.list(asked)) },
    serviceAtLocations: {
      retrieve: (...asked) => ask((client) => client.serviceAtLocations.retrieve(...asked)),
    },
  };
}
