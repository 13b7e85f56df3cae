import { type PageClient, pageClient } from '@resilience-kit/sdk/page-client';
import type { FinderSources } from '../device-copy/finder-sources.ts';

/**
 * The client of a finder: the API's. When that fails, what stands in for it is loaded, unless it is there already, and
 * takes over.
 */
export function finderClient(sources: FinderSources): PageClient {
  const api = pageClient(sources);
  return askingBy(async (question) => {
    try {
      return await question(sources.baseUrl ? api : (undefined as never));
    } catch (error) {
      const part = await sources.host.load('deviceCopy');
      if (!part) throw error;
      return part.askInstead(question, error, sources);
    }
  });
}

/** A client whose questions `ask` puts to one that has the answer. */
export function askingBy(ask: <T>(question: (client: PageClient) => PromiseLike<T>) => Promise<T>): PageClient {
  return {
    search: {
      list: (...asked) =>
        ask(async ({ search }) => {
          const answer = await search.list(...asked);
          // An answer of another shape is as good as none: this throws.
          answer.contents.map(({ service }) => service.name.length + answer.facets.categories.length);
          return answer;
        }),
    },
    places: {
      list: (...asked) => ask(({ places }) => places.list(...asked)),
      retrieve: (code) => ask(({ places }) => places.retrieve(code)),
    },
    hotlines: {
      list: () =>
        ask(async ({ hotlines }) => {
          const { contents } = await hotlines.list();
          // This throws where they are none.
          return { contents: contents.filter(({ name }) => name) };
        }),
    },
    taxonomyTerms: { list: (asked) => ask(({ taxonomyTerms }) => taxonomyTerms.list(asked)) },
    serviceAtLocations: {
      retrieve: (...asked) => ask((client) => client.serviceAtLocations.retrieve(...asked)),
    },
  };
}
