import type {
  ApiDescription,
  Figure,
  Form,
  Hotline,
  Indicator,
  Keyset,
  Organization,
  Place,
  Service,
  ServiceAtLocationDetail,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';

/** A request as the fake API got it. */
export interface FakeRequest {
  readonly method: string;
  /** Without host and query: `/v1/search`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: string;
}

/** Answers one path: with a `Response`, or with anything else as JSON. */
export type FakeRoute = (request: FakeRequest) => unknown;

/** What the fake API holds. Everything left out is empty. */
export interface FakeApiOptions {
  readonly serviceAtLocations?: readonly ServiceAtLocationDetail[];
  /** Default: the services of `serviceAtLocations`. */
  readonly services?: readonly Service[];
  /** Default: the organizations of `serviceAtLocations`. */
  readonly organizations?: readonly Organization[];
  readonly taxonomies?: readonly Taxonomy[];
  readonly taxonomyTerms?: readonly TaxonomyTerm[];
  readonly places?: readonly Place[];
  readonly hotlines?: readonly Hotline[];
  readonly figures?: readonly Figure[];
  /** Default: the indicators of `figures`. */
  readonly indicators?: readonly Indicator[];
  readonly forms?: readonly Form[];
  readonly keysets?: readonly Keyset[];
  /** What `/` says, over what it says by itself. */
  readonly description?: Partial<ApiDescription>;
  /** Answers for paths of your own, or instead of the built-in ones: `{ '/v1/search': () => aSearchAnswer() }`. */
  readonly routes?: Readonly<Record<string, FakeRoute>>;
  /** `false` makes it a plain HSDS server, without anything under `/v1`. Default `true`. */
  readonly extensions?: boolean;
}
