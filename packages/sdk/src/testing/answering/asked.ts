import type { Page, Problem, ProblemKind } from '@resilience-kit/contract';
import { inPage } from '@resilience-kit/contract/envelope';
import {
  detailOfBodyFaults,
  type InputFault,
  type InputFaults,
  problemTitles,
  type Sentence,
} from '@resilience-kit/contract/requests';
import type { FakeRequest } from '../fake-api-options.ts';
import { problemResponse } from '../fake-failures.ts';
import type { Language } from '../presenting/in-language.ts';
import type { Shown } from '../presenting/shared-records.ts';
import type { FakeState } from './fake-state.ts';
import type { Principal } from './principal.ts';

/** A request on its way to an operation. */
export interface Asked extends FakeRequest {
  /** What was sent, as it was sent: `body` is what the contract knows of it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** From the path: `{ id }`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly state: FakeState;
  /** What the answer is put together from: the records, the language of the request, the moment. */
  readonly shown: Shown;
  /** Whose key came with it. */
  readonly principal: Principal | undefined;
}

/** Answers an operation: with a `Response`, or with anything else as JSON. */
export type Answers = (asked: Asked) => unknown;

/** The operations that a module answers, by method and path: `GET /services/{id}`. */
export type Operations = Readonly<Record<string, Answers>>;

/** An error that becomes a problem, in the language of the request where there are sentences in both. */
export class RefusedRequest extends Error {
  readonly #status: number;
  readonly #kind: ProblemKind;
  readonly #detail: string | Sentence;
  readonly #more: Partial<Problem>;
  readonly #faults: readonly InputFault[] | undefined;

  constructor(
    status: number,
    kind: ProblemKind,
    detail: string | Sentence,
    { faults, ...more }: Partial<Problem> & { readonly faults?: readonly InputFault[] } = {},
  ) {
    super(typeof detail === 'string' ? detail : detail.en);
    this.#status = status;
    this.#kind = kind;
    this.#detail = detail;
    this.#more = more;
    this.#faults = faults;
  }

  /** The problem, about a request to this path. */
  response(language: Language, instance: string): Response {
    const detail = typeof this.#detail === 'string' ? this.#detail : this.#detail[language];
    const errors = this.#faults?.map(({ pointer, message }) => ({ pointer, message: message[language] }));
    const problem = {
      type: `urn:resilience-kit:problem:${this.#kind}`,
      title: problemTitles[this.#kind][language],
      status: this.#status,
      detail,
      instance,
      ...(errors && { errors }),
      ...this.#more,
    };
    return problemResponse(problem, { 'content-language': language });
  }
}

/** The problem that names everything that is wrong with a body. */
export function invalidBodies(faults: InputFaults): RefusedRequest {
  return new RefusedRequest(400, 'invalid-body', detailOfBodyFaults(faults), { faults });
}

export function notFound(path: string): RefusedRequest {
  return new RefusedRequest(404, 'not-found', `${path} is not here.`);
}

export function invalidBody(pointer: string, message: string): RefusedRequest {
  return new RefusedRequest(400, 'invalid-body', message, { errors: [{ pointer, message }] });
}

export function invalidParameter(name: string, message: string): RefusedRequest {
  return new RefusedRequest(400, 'invalid-parameter', message, { errors: [{ pointer: `/query/${name}`, message }] });
}

/** The record, or a 404. */
export function found<T>(record: T | undefined, { path }: Pick<Asked, 'path'>): T {
  if (record === undefined) throw notFound(path);
  return record;
}

/** What was sent, as an object. */
export function bodyOf({ body }: Pick<Asked, 'body'>): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw invalidBody('', 'The body is not JSON. Nothing was stored.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidBody('', 'The body must be a JSON object. Nothing was stored.');
  }
  return value as Readonly<Record<string, unknown>>;
}

export function isTrue(value: string | undefined): boolean {
  return value === 'true' || value === '1';
}

interface PageOptions<From, To> {
  /** Made of the records that are on the page alone. */
  present?: (record: From) => To;
  largest?: number;
  usual?: number;
}

/** The page that was asked for. */
export function pageOf<From, To = From>(
  { query }: Pick<Asked, 'query'>,
  records: readonly From[],
  { present = (record) => record as unknown as To, ...sizes }: PageOptions<From, To> = {},
): Page<To> {
  const paging = pagingOf(query, sizes);
  const first = (paging.page - 1) * paging.per_page;
  return inPage(records.slice(first, first + paging.per_page).map(present), records.length, paging);
}

/** `page` and `per_page`, refused when there can be no such page. */
export function pagingOf(
  query: Asked['query'],
  { largest = 100, usual = 20 }: { largest?: number; usual?: number } = {},
) {
  const whole = (name: string, most: number, otherwise: number) => {
    const number = Number(query[name] ?? otherwise);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw invalidParameter(name, `${name} must be a whole number from 1 to ${most}; got ${query[name] ?? ''}.`);
  };
  return { page: whole('page', 1_000_000, 1), per_page: whole('per_page', largest, usual) };
}

/** JSON with a status, and headers. */
export function answered(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers });
}
