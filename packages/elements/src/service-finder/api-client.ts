import { directClient, type DirectClientOptions } from './direct-client.ts';
import type { FinderClient } from './finder-client.ts';

/**
 * The client of an element. It begins with a small one that speaks to servers of this kit; a server without
 * `/v1/search` is some other HSDS server, and for those the SDK, which copes with them, is loaded and takes over.
 */
export function apiClient(options: DirectClientOptions): FinderClient {
  let foreign: Promise<FinderClient> | undefined;
  const direct = directClient(options);
  const sdk = () => (foreign ??= import('./sdk-client.ts').then(({ sdkClient }) => sdkClient(options)));
  return {
    search: {
      async list(parameters, request) {
        if (foreign) return (await foreign).search.list(parameters, request);
        try {
          return await direct.search.list(parameters, request);
        } catch (error) {
          if ((error as { unsupported?: boolean }).unsupported !== true) throw error;
          return (await sdk()).search.list(parameters, request);
        }
      },
    },
    places: direct.places,
    hotlines: direct.hotlines,
    taxonomyTerms: direct.taxonomyTerms,
    serviceAtLocations: {
      async retrieve(id, parameters, request) {
        return (foreign ? await foreign : direct).serviceAtLocations.retrieve(id, parameters, request);
      },
    },
  };
}
