import { directClient } from './direct-client.ts';
import type { PageClient, PageClientOptions } from './page-client-types.ts';

export type { DirectFailure } from './attempt.ts';
export type { DirectParameters } from './direct-get.ts';
export { directPut, type PutAnswer } from './direct-put.ts';
export { directRequests, type DirectRequests } from './direct-requests.ts';
export type { PageClient, PageClientOptions };

/**
 * The client for components on a page, where each kilobyte is paid for on a slow line. It begins with a small one that
 * speaks to servers of this kit; a server without `/v1/search` is some other HSDS server, and for those the whole
 * client, which copes with them, is loaded and takes over. Errors carry the same `code`s either way.
 */
export function pageClient(options: PageClientOptions): PageClient {
  let foreign: Promise<PageClient> | undefined;
  const direct = directClient(options);
  const whole = () => (foreign ??= import('./whole-client.ts').then(({ wholeClient }) => wholeClient(options)));
  return {
    search: {
      async list(parameters, request) {
        if (foreign) return (await foreign).search.list(parameters, request);
        try {
          return await direct.search.list(parameters, request);
        } catch (error) {
          if ((error as { unsupported?: boolean }).unsupported !== true) throw error;
          return (await whole()).search.list(parameters, request);
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
