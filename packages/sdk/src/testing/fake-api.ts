import type { StoredIntake } from '@resilience-kit/contract';
import type { FakeApiOptions, FakeRequest, FakeRoute } from './fake-api-options.ts';
import { type FailureScope, type FakeFailure, play, problemResponse } from './fake-failures.ts';
import { findForm, findKeyset, storeIntake } from './fake-intakes.ts';
import { builtInRoutes, recordsByPath } from './fake-records.ts';

/** An API in memory. Give its `fetch` and `url` to a client. */
export interface FakeApi {
  /** The `baseUrl` to use. */
  readonly url: string;
  /** Give this to the client as `fetch`. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Every request so far, oldest first, each attempt on its own. */
  readonly requests: readonly FakeRequest[];
  /** What was put under `/v1/intakes`, oldest first: still encrypted, `openIntake` with `testIdentity` opens it. */
  readonly intakes: readonly StoredIntake[];
  /** While `true`, no request gets an answer. */
  offline: boolean;
  /** Makes the next request go wrong, or the next few. Several failures are played in the order they were given. */
  fail(failure: FakeFailure, scope?: FailureScope): void;
  /** Forgets failures, requests and intakes, and is online again. */
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
  const intakes: StoredIntake[] = [];
  const { forms = [], keysets = [], extensions = true } = options;

  function answer(request: FakeRequest): unknown {
    const route = routes[request.path];
    if (route) return route(request);
    const [, list, id] = /^(.+?)\/([^/]+)$/.exec(request.path) ?? [];
    const record = records[list ?? '']?.find((one) => [one.id, one.code].includes(decodeURIComponent(id ?? '')));
    const found = record ?? (extensions ? (findForm(forms, request) ?? findKeyset(keysets, request)) : undefined);
    if (found) return found;
    if (extensions && request.method === 'PUT' && list === '/v1/intakes') return storeIntake(intakes, request);
    const lists = [...Object.keys(records), ...(extensions ? ['/v1/forms', '/v1/keysets'] : [])];
    const kind = list !== undefined && lists.includes(list) ? 'not-found' : 'unknown-path';
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
    intakes,
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
      if (planned && 'replyLost' in planned.failure) throw new TypeError('fetch failed');
      return result instanceof Response ? result : Response.json(result);
    },
    fail(failure, { path, times = 1 } = {}) {
      failures.push({ failure, path, left: times });
    },
    reset() {
      failures.length = 0;
      requests.length = 0;
      intakes.length = 0;
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
