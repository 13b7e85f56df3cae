import type {
  ApiDescription,
  Hotline,
  Organization,
  Page,
  Place,
  Service,
  ServiceAtLocationDetail,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import { type FailureScope, type FakeFailure, play, problemResponse } from './fake-failures.ts';
import { countFacets, searchRecords } from './fake-search.ts';

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
  /** What `/` says, over what it says by itself. */
  readonly description?: Partial<ApiDescription>;
  /** Answers for paths of your own, or instead of the built-in ones: `{ '/v1/search': () => aSearchAnswer() }`. */
  readonly routes?: Readonly<Record<string, FakeRoute>>;
  /** `false` makes it a plain HSDS server, without anything under `/v1`. Default `true`. */
  readonly extensions?: boolean;
}

/** An API in memory. Give its `fetch` and `url` to a client. */
export interface FakeApi {
  /** The `baseUrl` to use. */
  readonly url: string;
  /** Give this to the client as `fetch`. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Every request so far, oldest first, each attempt on its own. */
  readonly requests: readonly FakeRequest[];
  /** While `true`, no request gets an answer. */
  offline: boolean;
  /** Makes the next request go wrong, or the next few. Several failures are played in the order they were given. */
  fail(failure: FakeFailure, scope?: FailureScope): void;
  /** Forgets failures and requests, and is online again. */
  reset(): void;
}

/**
 * An API in memory for tests of programs that use the SDK: real paths, pages, search and problems, no network.
 *
 * ```ts
 * const api = createFakeApi({ serviceAtLocations: [aServiceAtLocation()] });
 * const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch });
 * api.fail({ status: 503 });          // the next attempt fails, the one after it is answered
 * ```
 */
export function createFakeApi(options: FakeApiOptions = {}): FakeApi {
  const routes: Readonly<Record<string, FakeRoute>> = { ...builtInRoutes(options), ...options.routes };
  const records = recordsByPath(options);
  const requests: FakeRequest[] = [];
  const failures: PlannedFailure[] = [];

  function answer(request: FakeRequest): unknown {
    const route = routes[request.path];
    if (route) return route(request);
    const [, list, id] = /^(.+?)\/([^/]+)$/.exec(request.path) ?? [];
    const record = records[list ?? '']?.find((one) => [one.id, one.code].includes(decodeURIComponent(id ?? '')));
    if (record) return record;
    const kind = list !== undefined && records[list] ? 'not-found' : 'unknown-path';
    return problemResponse({
      status: 404,
      type: `urn:resilience-kit:problem:${kind}`,
      title: 'Not found',
      detail: `${request.path} is not here.`,
    });
  }

  const api: FakeApi = {
    url: 'https://api.example',
    requests,
    offline: false,
    async fetch(input, init) {
      const sent = new Request(input, init);
      sent.signal.throwIfAborted();
      const url = new URL(sent.url);
      const request: FakeRequest = {
        method: sent.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: sent.headers,
        body: await sent.text(),
      };
      requests.push(request);
      const planned = api.offline
        ? OFFLINE
        : failures.find(({ path, left }) => left > 0 && (path === undefined || path === request.path));
      if (planned) {
        planned.left--;
        const failed = await play(planned.failure, sent.signal);
        if (failed) return failed;
      }
      const result = await answer(request);
      return result instanceof Response ? result : Response.json(result);
    },
    fail(failure, { path, times = 1 } = {}) {
      failures.push({ failure, path, left: times });
    },
    reset() {
      failures.length = 0;
      requests.length = 0;
      api.offline = false;
    },
  };
  return api;
}

interface PlannedFailure {
  readonly failure: FakeFailure;
  readonly path: string | undefined;
  left: number;
}

const OFFLINE: PlannedFailure = { failure: { networkError: true }, path: undefined, left: Infinity };

/** Records by the path of their list, each found below it by its `id` or `code`. */
function recordsByPath(options: FakeApiOptions): Readonly<Record<string, readonly { id?: string; code?: string }[]>> {
  const { serviceAtLocations = [], extensions = true } = options;
  const organizations = serviceAtLocations.flatMap(({ organization }) => organization ?? []);
  return {
    '/services': options.services ?? distinct(serviceAtLocations.map(({ service }) => service)),
    '/organizations': options.organizations ?? distinct(organizations),
    '/service_at_locations': serviceAtLocations,
    '/taxonomies': options.taxonomies ?? [],
    '/taxonomy_terms': options.taxonomyTerms ?? [],
    ...(extensions && { '/v1/places': options.places ?? [], '/v1/hotlines': options.hotlines ?? [] }),
  };
}

function distinct<T extends { id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

function builtInRoutes(options: FakeApiOptions): Record<string, FakeRoute> {
  const lists = Object.entries(recordsByPath(options)).map(([path, records]): [string, FakeRoute] => [
    path,
    ({ query }) => pageOf(filterRecords(records, query), query),
  ]);
  const description: ApiDescription = {
    version: '3.2.3',
    profile: 'https://api.example/profile.json',
    openapi_url: 'https://api.example/openapi.json',
    description: 'A fake API for tests.',
    data_guide: 'https://api.example/guide',
    publisher: { name: 'ГО «Приклад»' },
    data_status: 'demo',
    languages: ['uk', 'en'],
    ...options.description,
  };
  const search: FakeRoute = ({ query }) => {
    const found = searchRecords(options.serviceAtLocations ?? [], query);
    return {
      ...pageOf(found, query),
      facets: countFacets(found),
      suggestions: [],
      query: query.text ? { text: query.text } : {},
      data_status: description.data_status,
    };
  };
  return {
    '/': () => description,
    '/health': () => ({ status: 'ok', version: '0.0.0' }),
    ...Object.fromEntries(lists),
    ...((options.extensions ?? true) && { '/v1/search': search }),
  };
}

/** Lists are narrowed by the parameters that name a field, and by `search` or `text` anywhere in the record. */
function filterRecords<T extends object>(records: readonly T[], query: Readonly<Record<string, string>>): readonly T[] {
  const text = (query.search ?? query.text ?? '').toLowerCase();
  const fields = ['level', 'parent', 'parent_id', 'organization_id', 'taxonomy_id'].filter((field) => query[field]);
  return records.filter(
    (record) =>
      (text === '' || JSON.stringify(record).toLowerCase().includes(text)) &&
      fields.every((field) => (record as Record<string, unknown>)[field] === query[field]),
  );
}

function pageOf<T>(records: readonly T[], query: Readonly<Record<string, string>>): Page<T> {
  const page = Number(query.page ?? 1);
  const perPage = Number(query.per_page ?? 20);
  const contents = records.slice((page - 1) * perPage, page * perPage);
  const pages = Math.ceil(records.length / perPage);
  return {
    total_items: records.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
