import type { Hotline, Place, QueryOf, ServiceAtLocationDetail, TaxonomyTerm } from '@resilience-kit/contract';
import type { SearchAnswer } from '../foreign-hsds/service-results.ts';

/** Options of a page's client. */
export interface PageClientOptions {
  /** Where the API is, without a slash at the end. */
  baseUrl: string;
  /** BCP 47; sent as Accept-Language. */
  language: string;
  /** Sends the requests: the platform's, or one of yours. */
  fetch: (request: Request) => Promise<Response>;
}

interface Options {
  signal?: AbortSignal;
}

interface PlaceParameters {
  text?: string;
  level?: 'oblast' | 'hromada';
  parent?: string;
  with_services?: boolean;
  per_page?: number;
}

/** The few calls that a component on a page makes. `ResilienceClient` has them all, and more. */
export interface PageClient {
  /** Finding help; see `Search`. */
  readonly search: { list(parameters: QueryOf<'search'>, options?: Options): PromiseLike<SearchAnswer> };
  /** Places to choose from; see `Places`. */
  readonly places: {
    list(parameters: PlaceParameters, options?: Options): PromiseLike<{ contents: Place[] }>;
    retrieve(code: string): PromiseLike<Place>;
  };
  /** Telephone numbers; see `Hotlines`. */
  readonly hotlines: { list(): PromiseLike<{ contents: Hotline[] }> };
  /** Categories of help, groups of people; see `TaxonomyTerms`. */
  readonly taxonomyTerms: {
    list(parameters: { per_page?: number }): PromiseLike<{ contents: TaxonomyTerm[] }>;
  };
  /** One service at one location; see `ServiceAtLocations`. */
  readonly serviceAtLocations: {
    retrieve(id: string, parameters?: object, options?: Options): PromiseLike<ServiceAtLocationDetail>;
  };
}
