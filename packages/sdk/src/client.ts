import type { ApiDescription, Health } from '@resilience-kit/contract';
import { ApiError } from './errors/api-error.ts';
import { AccessKeys } from './resources/access-keys.ts';
import { Changes } from './resources/changes.ts';
import { Events } from './resources/events.ts';
import { Exports } from './resources/exports.ts';
import { Feedback } from './resources/feedback.ts';
import { Figures } from './resources/figures.ts';
import { Forms } from './resources/forms.ts';
import { Hotlines } from './resources/hotlines.ts';
import { Imports } from './resources/imports.ts';
import { Indicators } from './resources/indicators.ts';
import { Intakes } from './resources/intakes.ts';
import { Keysets } from './resources/keysets.ts';
import { Locations } from './resources/locations.ts';
import { Networks } from './resources/networks.ts';
import { Organizations } from './resources/organizations.ts';
import { Partners } from './resources/partners.ts';
import { Places } from './resources/places.ts';
import { Programmes } from './resources/programmes.ts';
import { Receipts } from './resources/receipts.ts';
import { Roadmaps } from './resources/roadmaps.ts';
import { Search } from './resources/search.ts';
import { ServiceAtLocations } from './resources/service-at-locations.ts';
import { Services } from './resources/services.ts';
import type { LanguageParameters } from './resources/shared-parameters.ts';
import { Taxonomies } from './resources/taxonomies.ts';
import { TaxonomyTerms } from './resources/taxonomy-terms.ts';
import { Teams } from './resources/teams.ts';
import { WebhookEndpoints } from './resources/webhook-endpoints.ts';
import { readRecord } from './transport/answer.ts';
import { AnswerPromise } from './transport/answer-promise.ts';
import type { SendAttempts } from './transport/attempts.ts';
import { attemptsWithFetch } from './transport/attempts-with-fetch.ts';
import type { RequestOptions, TransportOptions } from './transport/options.ts';
import { Transport } from './transport/transport.ts';

/** Options of a {@link ResilienceClient}; only `baseUrl` is needed, and not even that where the environment names it. */
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
 * Calls reject with a `ResilienceError`. A client keeps nothing but what endpoints the server has and, outside pages, answers to
 * be asked about again; one may be shared by a whole program and used concurrently.
 */
export class ResilienceClient {
  /** Finding help, as a person asks for it. */
  readonly search: Search;
  /** What organizations offer. */
  readonly services: Services;
  /** Services at the places where they are given. */
  readonly serviceAtLocations: ServiceAtLocations;
  /** Who provides the services. */
  readonly organizations: Organizations;
  /** Where help is given, for those who publish it. Needs an `apiKey`. */
  readonly locations: Locations;
  /** Programmes with cohorts that people enrol in. */
  readonly programmes: Programmes;
  /** Controlled lists of terms. */
  readonly taxonomies: Taxonomies;
  /** Categories of help, groups of people. */
  readonly taxonomyTerms: TaxonomyTerms;
  /** Oblasts, districts, hromadas and cities to choose from. */
  readonly places: Places;
  /** Telephone numbers for help. */
  readonly hotlines: Hotlines;
  /** Mobile teams: who comes where, and when. */
  readonly teams: Teams;
  /** Events, also as a calendar. */
  readonly events: Events;
  /** Networks of organizations. */
  readonly networks: Networks;
  /** How far communities are. */
  readonly roadmaps: Roadmaps;
  /** Partners and donors. */
  readonly partners: Partners;
  /** What figures measure. */
  readonly indicators: Indicators;
  /** Published results, with what makes them true. */
  readonly figures: Figures;
  /** Forms as data. */
  readonly forms: Forms;
  /** For whom submissions are encrypted. */
  readonly keysets: Keysets;
  /** Asking for help, so that only the organization can read it. */
  readonly intakes: Intakes;
  /** What became of a submission, by its receipt code. */
  readonly receipts: Receipts;
  /** «Something is wrong here». */
  readonly feedback: Feedback;
  /** The audit trail, and undoing what is in it. Needs an `apiKey`. */
  readonly changes: Changes;
  /** Files of services, put in whole or not at all. Needs an `apiKey`. */
  readonly imports: Imports;
  /** Services as files of any size. */
  readonly exports: Exports;
  /** Keys of programs that publish. Needs an `apiKey`. */
  readonly accessKeys: AccessKeys;
  /** Where events are sent. Needs an `apiKey`. */
  readonly webhookEndpoints: WebhookEndpoints;
  /** What sends the requests. A resource class of your own can use it too. */
  readonly transport: Transport;

  readonly #options: ClientOptions;
  readonly #attempt: SendAttempts;

  /**
   * Without options it takes what the environment says: `RK_API_URL`, `RK_ACCESS_KEY`, `RK_LANGUAGE`.
   *
   * @param attempt what sends the requests: the platform's `fetch`, or `attemptsWithKy`
   * @throws ConfigurationError when an option cannot be used, such as a `baseUrl` that is no web address, or a key in a page
   */
  constructor(options: ClientOptions = {}, attempt: SendAttempts = attemptsWithFetch) {
    this.#options = options;
    this.#attempt = attempt;
    const transport = new Transport(options, attempt);
    this.transport = transport;
    this.search = new Search(transport);
    this.services = new Services(transport);
    this.serviceAtLocations = new ServiceAtLocations(transport);
    this.organizations = new Organizations(transport);
    this.locations = new Locations(transport);
    this.programmes = new Programmes(transport);
    this.taxonomies = new Taxonomies(transport);
    this.taxonomyTerms = new TaxonomyTerms(transport);
    this.places = new Places(transport);
    this.hotlines = new Hotlines(transport);
    this.teams = new Teams(transport);
    this.events = new Events(transport);
    this.networks = new Networks(transport);
    this.roadmaps = new Roadmaps(transport);
    this.partners = new Partners(transport);
    this.indicators = new Indicators(transport);
    this.figures = new Figures(transport);
    this.forms = new Forms(transport);
    this.keysets = new Keysets(transport);
    this.intakes = new Intakes(transport);
    this.receipts = new Receipts(transport);
    this.feedback = new Feedback(transport);
    this.changes = new Changes(transport);
    this.imports = new Imports(transport);
    this.exports = new Exports(transport);
    this.accessKeys = new AccessKeys(transport);
    this.webhookEndpoints = new WebhookEndpoints(transport);
  }

  /** A client that differs from this one in some options: `client.withOptions({ language: 'en' })`. */
  withOptions(options: Partial<ClientOptions>): ResilienceClient {
    return new ResilienceClient({ ...this.#options, ...options }, this.#attempt);
  }

  /** What this API is: its HSDS version, publisher, languages, and whether its records are demo data. */
  describe(parameters: LanguageParameters = {}, options?: RequestOptions): AnswerPromise<ApiRoot> {
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
      options: { retry: 0, ...options },
      read: (body) => readRecord(body) as Health | undefined,
    });
    return new AnswerPromise(
      request.catch((error: unknown) => {
        const body = error instanceof ApiError ? (readRecord(error.body) as Health | undefined) : undefined;
        if (!(error instanceof ApiError) || body?.status !== 'unavailable') throw error;
        const { status, headers, requestId } = error;
        return { data: body, response: { status, headers, requestId, body: JSON.stringify(body) } };
      }),
    );
  }
}
