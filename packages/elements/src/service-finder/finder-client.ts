import type { Hotline, Place, ServiceAtLocationDetail, TaxonomyTerm } from '@resilience-kit/contract';
import type { SearchAnswer } from '@resilience-kit/sdk';
import type { SearchParameters } from './finder-query.ts';

interface Options {
  signal?: AbortSignal;
}

interface PlaceParameters {
  level?: 'oblast' | 'hromada';
  parent?: string;
  with_services?: boolean;
  per_page?: number;
}

/** What the finder needs of the API. `ResilienceClient` of `@resilience-kit/sdk` is one. */
export interface FinderClient {
  readonly search: { list(parameters: SearchParameters, options?: Options): PromiseLike<SearchAnswer> };
  readonly places: {
    list(parameters: PlaceParameters, options?: Options): PromiseLike<{ contents: Place[] }>;
    retrieve(code: string): PromiseLike<Place>;
  };
  readonly hotlines: { list(): PromiseLike<{ contents: Hotline[] }> };
  readonly taxonomyTerms: {
    list(parameters: { per_page?: number }): PromiseLike<{ contents: TaxonomyTerm[] }>;
  };
  readonly serviceAtLocations: {
    retrieve(id: string, parameters?: object, options?: Options): PromiseLike<ServiceAtLocationDetail>;
  };
}
