import type { StoredIntake } from '@resilience-kit/contract';
import { allOperations, matcherOf } from './answering/all-operations.ts';
import { type Answers, type Asked, notFound, RefusedRequest } from './answering/asked.ts';
import { FakeState } from './answering/fake-state.ts';
import { read, type ReceivedRequest, respond } from './exchange.ts';
import type { FakeApiOptions, FakeRequest, FakeRoute } from './fake-api-options.ts';
import { type FailureScope, type FakeFailure, isFor, networkError, play, realTiming } from './fake-failures.ts';
import { findForm } from './fake-intakes.ts';
import { givenRoutes, recordsByPath } from './fake-records.ts';
import { type FaultName, failureOf, faults } from './faults.ts';
import { asForeign } from './foreign-answer.ts';
import { installFetch, type Restore } from './install.ts';
import { negotiated } from './presenting/in-language.ts';
import { readPrincipal } from './publishing/keys.ts';

/** How far to travel. */
export interface Distance {
  /** Of 24 hours each. */
  days?: number;
  /** Of 60 minutes each. */
  hours?: number;
  /** Of 60 seconds each. */
  minutes?: number;
  /** Added to the rest. */
  milliseconds?: number;
}

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
  /**
   * The clock of the API, which stands still: opening hours, dates of teams, freshness, enrolment and the expiry of hotlines
   * and keys are told as of this moment.
   */
  now: Date;
  /** Sets the clock forward, or back: `api.travel({ days: 3 })`. Days are days of 24 hours. */
  travel(distance: Distance): void;
  /**
   * Makes the next request go wrong, or the next few, or by one of the names in `faults` all from now on. Several failures are
   * played in the order they were given; the returned function ends this one.
   */
  fail(failure: FakeFailure | FaultName, scope?: FailureScope & { milliseconds?: number }): () => void;
  /** Ends all failures; records and requests stay. */
  recover(): void;
  /** Brings back the records and the clock as they were, forgets failures, requests and intakes, and is online again. */
  reset(): void;
  /** Answers what is sent to `url` with `globalThis.fetch`, until it is restored. All other requests go where they go. */
  install(): Restore;
}

/** The clock of an API without `data`. */
const USUAL_NOW = '2026-01-12T09:00:00+02:00';

/**
 * An API in memory for tests and stories of programs that use the SDK: real paths, pages, search and problems, no network.
 *
 * ```ts
 * const api = createFakeApi({ data: demoData() });
 * const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch });
 * api.fail('failsOnce');              // the next attempt fails, the one after it is answered
 * api.travel({ days: 3 });
 * ```
 */
export function createFakeApi(options: FakeApiOptions = {}): FakeApi {
  const { data = { as_of: USUAL_NOW, records: {} }, extensions = true, timing = realTiming } = options;
  const url = (options.url ?? 'https://api.example').replace(/\/+$/, '');
  const start = (options.now ?? new Date(data.as_of)).getTime();
  let now = start;
  const keysets = [...(data.keysets ?? []), ...(options.keysets ?? [])];
  const state = new FakeState({ ...data, keysets }, () => new Date(now));
  const given: Readonly<Record<string, FakeRoute>> = { ...givenRoutes(options), ...options.routes };
  const records = recordsByPath(options);
  const match = matcherOf(allOperations(options.description ?? {}, url));
  const requests: FakeRequest[] = [];
  const failures: PlannedFailure[] = [];

  function answer(request: FakeRequest, bytes: ReceivedRequest['bytes']): unknown {
    const route = given[request.path];
    if (route && (request.method === 'GET' || options.routes?.[request.path])) return route(request);
    if (!extensions && request.path.startsWith('/v1/')) throw unknownPath(request.path);
    return (request.method === 'GET' ? givenRecord(request) : undefined) ?? operate(request, bytes);
  }

  /** A record of a list that the options give. */
  function givenRecord(request: FakeRequest): unknown {
    const [, list = '', id = ''] = /^(.+?)\/([^/]+)$/.exec(request.path) ?? [];
    const wanted = decodeURIComponent(id);
    const found =
      records[list]?.find((one) => [one.id, one.code].includes(wanted)) ?? findForm(options.forms ?? [], request);
    if (!found && records[list]) throw notFound(request.path);
    return found;
  }

  function operate(request: FakeRequest, bytes: ReceivedRequest['bytes']): unknown {
    const matched = match(request.method, request.path);
    if ('answers' in matched) {
      const language = negotiated(request.query.lang, request.headers.get('accept-language'));
      const shown = state.shown(language);
      const principal = readPrincipal(request.headers, state);
      const { operation, parameters, answers } = matched;
      const asked: Asked = { ...request, bytes, parameters, state, shown, principal };
      return bringsBody(request.method) ? answerChecked(operation, asked, answers) : answers(asked);
    }
    if (matched.wrong === 'path') throw unknownPath(request.path);
    throw new RefusedRequest(405, 'method-not-allowed', `${request.path} takes ${matched.allowed.join(', ')}.`);
  }

  const api: FakeApi = {
    url,
    requests,
    intakes: state.intakes,
    offline: false,
    get now() {
      return new Date(now);
    },
    set now(moment) {
      now = moment.getTime();
    },
    travel({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }) {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000 + milliseconds;
    },
    async fetch(input, init) {
      const sent = new Request(input, init);
      sent.signal.throwIfAborted();
      const { request, bytes } = await read(sent, new URL(url).pathname);
      requests.push(request);
      const planned = api.offline ? OFFLINE : failures.find(({ scope, left }) => left > 0 && isFor(scope, request));
      if (planned) {
        planned.left--;
        const failed = await play(planned.failure, sent.signal, timing);
        if (failed) return failed;
      }
      const result = await respond(request, () => answer(request, bytes));
      if (planned && 'replyLost' in planned.failure) throw networkError();
      return planned && 'foreignHsds' in planned.failure ? asForeign(request.path, result) : result;
    },
    fail(failure, { times, milliseconds, ...scope } = {}) {
      const usual = faults.find(({ name }) => name === failure)?.times ?? 1;
      const planned: PlannedFailure = {
        failure: typeof failure === 'string' ? failureOf(failure, milliseconds) : failure,
        scope,
        left: times ?? usual,
      };
      failures.push(planned);
      return () => (planned.left = 0);
    },
    recover() {
      failures.length = 0;
      api.offline = false;
    },
    reset() {
      api.recover();
      requests.length = 0;
      now = start;
      state.reset();
    },
    install: () => installFetch(url, api.fetch),
  };
  return api;
}

interface PlannedFailure {
  readonly failure: FakeFailure;
  readonly scope: FailureScope;
  left: number;
}

const OFFLINE: PlannedFailure = { failure: { networkError: true }, scope: {}, left: Infinity };

function bringsBody(method: string): boolean {
  return ['POST', 'PUT', 'PATCH'].includes(method);
}

/** What is sent is held against the contract first, which is read when something is sent. */
async function answerChecked(operation: string, asked: Asked, answers: Answers): Promise<unknown> {
  const { checked } = await import('./checking/check-request.ts');
  return answers(checked(operation, asked));
}

function unknownPath(path: string): RefusedRequest {
  return new RefusedRequest(404, 'unknown-path', `${path} is not here.`);
}
