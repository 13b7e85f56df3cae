import type { ApiDescription, Health } from '@resilience-kit/contract';
import { ApiError } from './errors/api-error.ts';
import { Figures } from './resources/figures.ts';
import { Forms } from './resources/forms.ts';
import { Hotlines } from './resources/hotlines.ts';
import { Indicators } from './resources/indicators.ts';
import { Intakes } from './resources/intakes.ts';
import { Keysets } from './resources/keysets.ts';
import { Organizations } from './resources/organizations.ts';
import { Places } from './resources/places.ts';
import { Search } from './resources/search.ts';
import { ServiceAtLocations } from './resources/service-at-locations.ts';
import { Services } from './resources/services.ts';
import { Taxonomies } from './resources/taxonomies.ts';
import { TaxonomyTerms } from './resources/taxonomy-terms.ts';
import { readRecord } from './transport/answer.ts';
import { AnswerPromise } from './transport/answer-promise.ts';
import { attemptsWithKy } from './transport/attempts-with-ky.ts';
import type { RequestOptions, TransportOptions } from './transport/options.ts';
import type { ParametersOf } from './transport/query.ts';
import { Transport } from './transport/transport.ts';

/** Options of a {@link ResilienceClient}; only `baseUrl` is needed. */
export type ClientOptions = TransportOptions;

/**
 * What an API says about itself. Foreign HSDS servers say less: only what has a default here is sure to be there.
 * `data_status` is `demo` when the records are invented examples, which has to be shown to whoever sees them.
 */
export type ApiRoot = Omit<Partial<ApiDescription>, 'version' | 'data_status' | 'languages'> &
  Pick<ApiDescription, 'data_status' | 'languages'> & {
    /** The HSDS version, `3.2.3` for servers of this kit. */
    version?: string;
  };

/**
 * The client of a resilience-services API, or of any HSDS 3 API.
 *
 * ```ts
 * const client = new ResilienceClient({ baseUrl: 'https://api.example', language: 'uk' });
 * const page = await client.search.list({ text: 'психолог' });
 * for (const { service, location } of page.contents) console.log(service.name, location?.name);
 * ```
 *
 * Calls reject with a `ResilienceError`. A client keeps no state but what endpoints the server has, so one may be shared
 * by a whole program and used concurrently.
 */
export class ResilienceClient {
  /** Finding help, as a person asks for it. */
  readonly search: Search;
  readonly services: Services;
  readonly organizations: Organizations;
  readonly serviceAtLocations: ServiceAtLocations;
  readonly taxonomies: Taxonomies;
  readonly taxonomyTerms: TaxonomyTerms;
  readonly places: Places;
  readonly hotlines: Hotlines;
  readonly indicators: Indicators;
  /** Published results, with what makes them true. */
  readonly figures: Figures;
  readonly forms: Forms;
  readonly keysets: Keysets;
  /** Asking for help, so that only the organization can read it. */
  readonly intakes: Intakes;
  /** What sends the requests. A resource class of your own can use it too. */
  readonly transport: Transport;

  /** @throws ConfigurationError when an option cannot be used, such as a `baseUrl` that is no web address. */
  constructor(options: ClientOptions) {
    const transport = new Transport(options, attemptsWithKy);
    this.transport = transport;
    this.search = new Search(transport);
    this.services = new Services(transport);
    this.organizations = new Organizations(transport);
    this.serviceAtLocations = new ServiceAtLocations(transport);
    this.taxonomies = new Taxonomies(transport);
    this.taxonomyTerms = new TaxonomyTerms(transport);
    this.places = new Places(transport);
    this.hotlines = new Hotlines(transport);
    this.indicators = new Indicators(transport);
    this.figures = new Figures(transport);
    this.forms = new Forms(transport);
    this.keysets = new Keysets(transport);
    this.intakes = new Intakes(transport);
  }

  /** What this API is: its HSDS version, publisher, languages, and whether its records are demo data. */
  describe(parameters: ParametersOf<'describeApi'> = {}, options?: RequestOptions): AnswerPromise<ApiRoot> {
    return new AnswerPromise(
      this.transport.request<ApiRoot>({
        operation: 'describeApi',
        path: [],
        parameters,
        options,
        read: (body) => {
          const root: Partial<ApiRoot> | undefined = readRecord(body);
          return root && { data_status: 'live', languages: [], ...root };
        },
      }),
    );
  }

  /** Whether the server can answer. Asked once, without retries; `unavailable` is an answer, no answer is an error. */
  health(options?: RequestOptions): AnswerPromise<Health> {
    const request = this.transport.request<Health>({
      operation: 'getHealth',
      path: ['health'],
      options: { maxRetries: 0, ...options },
      read: (body) => readRecord(body) as Health | undefined,
    });
    return new AnswerPromise(
      request.catch((error: unknown) => {
        const body = error instanceof ApiError ? (readRecord(error.body) as Health | undefined) : undefined;
        if (!(error instanceof ApiError) || body?.status !== 'unavailable') throw error;
        const { status, headers, requestId } = error;
        return { data: body, response: { status, headers, requestId } };
      }),
    );
  }
}
