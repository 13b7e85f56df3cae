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
import type { FakeData } from './demo-data/demo-data.ts';

/** A request as the fake API got it. */
export interface FakeRequest {
  /** `GET`, `POST`, … */
  readonly method: string;
  /** Without host and query: `/v1/search`. */
  readonly path: string;
  /** The parameters, as they were sent. */
  readonly query: Readonly<Record<string, string>>;
  /** The headers of the request, keys among them. */
  readonly headers: Headers;
  /** What was sent, as text; empty when nothing was. */
  readonly body: string;
}

/** Answers one path: with a `Response`, or with anything else as JSON. */
export type FakeRoute = (request: FakeRequest) => unknown;

/** How the fake API waits; give one of your own so that no test sleeps. */
export interface FakeTiming {
  /** Waits that long, in milliseconds, or until the signal is aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * What the fake API holds: `data`, such as {@link demoData}, which is all of an API; and lists of records as readers get them,
 * which are shown as they are, in place of those of `data`. What neither has is empty.
 */
export interface FakeApiOptions {
  /** Default: nothing. Any of it can be found, published, changed and undone. */
  readonly data?: FakeData;
  /** The clock of the API. Default: the moment that `data` is told from. */
  readonly now?: Date;
  /** The `baseUrl` of the API. Default `https://api.example`. */
  readonly url?: string;
  /** How it waits. Default: by the timers of the platform. */
  readonly timing?: FakeTiming;
  /** What search finds. */
  readonly serviceAtLocations?: readonly ServiceAtLocationDetail[];
  /** Default: the services of `serviceAtLocations`. */
  readonly services?: readonly Service[];
  /** Default: the organizations of `serviceAtLocations`. */
  readonly organizations?: readonly Organization[];
  /** Of `/taxonomies`. */
  readonly taxonomies?: readonly Taxonomy[];
  /** Of `/taxonomy_terms`: categories and audiences. */
  readonly taxonomyTerms?: readonly TaxonomyTerm[];
  /** Of `/v1/places`. */
  readonly places?: readonly Place[];
  /** Of `/v1/hotlines`. */
  readonly hotlines?: readonly Hotline[];
  /** Of `/v1/figures`. */
  readonly figures?: readonly Figure[];
  /** Default: the indicators of `figures`. */
  readonly indicators?: readonly Indicator[];
  /** Of `/v1/forms`. */
  readonly forms?: readonly Form[];
  /** Of `/v1/keysets`. */
  readonly keysets?: readonly Keyset[];
  /** What `/` says, over what it says by itself. */
  readonly description?: Partial<ApiDescription>;
  /** Answers for paths of your own, or instead of the built-in ones: `{ '/v1/search': () => aSearchAnswer() }`. */
  readonly routes?: Readonly<Record<string, FakeRoute>>;
  /** `false` makes it a plain HSDS server, without anything under `/v1`. Default `true`. */
  readonly extensions?: boolean;
}
