import { type DirectParameters, directGet } from './direct-get.ts';
import type { PageClient, PageClientOptions } from './page-client-types.ts';

/**
 * Reads a server of this kit with nothing but `fetch`: the few requests of a page, with the addresses and headers of the
 * whole client in a twelfth of its size. What it cannot do, the whole client does when it is needed; see `pageClient`.
 */
export function directClient(client: PageClientOptions): PageClient {
  const get = <T>(path: string, parameters: DirectParameters, signal?: AbortSignal) =>
    directGet<T>(client, path, parameters, signal);
  return {
    search: { list: (parameters, options) => get('/v1/search', parameters, options?.signal) },
    places: {
      list: (parameters, options) => get('/v1/places', { ...parameters }, options?.signal),
      retrieve: (code) => get(`/v1/places/${encodeURIComponent(code)}`, {}),
    },
    hotlines: { list: () => get('/v1/hotlines', {}) },
    taxonomyTerms: { list: (parameters) => get('/taxonomy_terms', parameters) },
    serviceAtLocations: {
      retrieve: (id, _, options) => get(`/service_at_locations/${encodeURIComponent(id)}`, {}, options?.signal),
    },
  };
}
