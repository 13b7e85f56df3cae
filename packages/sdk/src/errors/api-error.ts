import type { FigureReplacement, Problem, ProblemError } from '@resilience-kit/contract';
import { isRetriedStatus } from './retried-status.ts';
import { ResilienceError } from './resilience-error.ts';

/** What is known about an answer with an error status. */
export interface ApiErrorDetails {
  readonly status: number;
  readonly headers: Headers;
  /** The body: parsed when it is JSON, text otherwise, `undefined` when it is empty. */
  readonly body: unknown;
  /** Method and path of the request, without the query. */
  readonly request: string;
  readonly requestId: string | undefined;
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter: number | undefined;
  /** Whether one record was asked for by its identifier, so that 404 may mean that the record is missing. */
  readonly forOneRecord: boolean;
}

/** The server answered with an error status. There is a subclass for each status that callers treat differently. */
export class ApiError extends ResilienceError {
  static override readonly brand: string = 'ApiError';
  override readonly name: string = 'ApiError';
  readonly code: string = 'api_error';
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the answer, as far as the browser shows them. */
  readonly headers: Headers;
  /** The RFC 9457 problem that the server sent; `undefined` when it sent anything else, see `body`. */
  readonly problem: Problem | undefined;
  /** What is wrong with each input, with a JSON pointer to it; empty when the server names none. */
  readonly errors: readonly ProblemError[];
  /** The body as it came: parsed JSON, text, or `undefined`. */
  readonly body: unknown;
  /** The identifier to give to whoever runs the server. */
  readonly requestId: string | undefined;
  /** Seconds after which the server asks to be tried again (`Retry-After`). */
  readonly retryAfter: number | undefined;
  /** True when the server does not have this endpoint at all, as a foreign HSDS server may lack `/v1/search`. */
  readonly unsupported: boolean;
  override readonly retryable: boolean;

  constructor(details: ApiErrorDetails) {
    const problem = asProblem(details.body, details.status);
    super(describe(details, problem));
    this.status = details.status;
    this.retryable = isRetriedStatus(details.status);
    this.headers = details.headers;
    this.body = details.body;
    this.errors = problem?.errors ?? [];
    this.problem = problem;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.unsupported = isMissingEndpoint(details, problem);
  }
}

/** 400: a parameter is not what the API takes; `errors` names it. */
export class BadRequestError extends ApiError {
  static override readonly brand: string = 'BadRequestError';
  override readonly name = 'BadRequestError';
  override readonly code = 'bad_request';
}

/** 401: the API wants a key, or does not know the one it got. */
export class AuthenticationError extends ApiError {
  static override readonly brand: string = 'AuthenticationError';
  override readonly name = 'AuthenticationError';
  override readonly code = 'authentication';
}

/** 403: the key is known but may not do this. */
export class PermissionError extends ApiError {
  static override readonly brand: string = 'PermissionError';
  override readonly name = 'PermissionError';
  override readonly code = 'permission';
}

/** 404: no such record, or no such endpoint (then `unsupported` is true). */
export class NotFoundError extends ApiError {
  static override readonly brand: string = 'NotFoundError';
  override readonly name = 'NotFoundError';
  override readonly code = 'not_found';
}

/** 409: the record was changed by someone else in the meantime. */
export class ConflictError extends ApiError {
  static override readonly brand: string = 'ConflictError';
  override readonly name = 'ConflictError';
  override readonly code = 'conflict';
}

/** 410: the record existed and was removed for good. */
export class GoneError extends ApiError {
  static override readonly brand: string = 'GoneError';
  override readonly name = 'GoneError';
  override readonly code = 'gone';
}

/** 412: the record is not what `ifMatch` says it is; somebody has changed it since. */
export class PreconditionFailedError extends ApiError {
  static override readonly brand: string = 'PreconditionFailedError';
  override readonly name = 'PreconditionFailedError';
  override readonly code = 'precondition_failed';
}

/** 413: what was sent is larger than the server takes. */
export class PayloadTooLargeError extends ApiError {
  static override readonly brand: string = 'PayloadTooLargeError';
  override readonly name = 'PayloadTooLargeError';
  override readonly code = 'payload_too_large';
}

/** 422: what was sent can be read but not done, such as an idempotency key that came with something else before. */
export class UnprocessableError extends ApiError {
  static override readonly brand: string = 'UnprocessableError';
  override readonly name = 'UnprocessableError';
  override readonly code = 'unprocessable';
}

/** 429: too many requests; `retryAfter` says how many seconds to wait. */
export class RateLimitError extends ApiError {
  static override readonly brand: string = 'RateLimitError';
  override readonly name = 'RateLimitError';
  override readonly code = 'rate_limited';
}

/** 501: the server does not offer this. */
export class NotImplementedError extends ApiError {
  static override readonly brand: string = 'NotImplementedError';
  override readonly name = 'NotImplementedError';
  override readonly code = 'not_implemented';
}

/** 500 and above, except 501: the fault is the server's. */
export class ServerError extends ApiError {
  static override readonly brand: string = 'ServerError';
  override readonly name = 'ServerError';
  override readonly code = 'server_error';
}

/** The error for an answer, by its status. */
export function apiErrorFor(details: ApiErrorDetails): ApiError {
  const ErrorClass = classes[details.status] ?? (details.status >= 500 ? ServerError : ApiError);
  return new ErrorClass(details);
}

/**
 * Whether the server lacks the endpoint altogether, as opposed to lacking one record. True for foreign HSDS servers
 * without this kit's extensions; an interface then leaves that part out instead of showing an error.
 */
export function isUnsupported(error: unknown): boolean {
  return error instanceof ApiError && error.unsupported;
}

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  412: PreconditionFailedError,
  413: PayloadTooLargeError,
  422: UnprocessableError,
  429: RateLimitError,
  501: NotImplementedError,
};

const nextSteps: Readonly<Record<number, string>> = {
  400: 'Correct the parameters.',
  401: 'Give a valid key as `apiKey`.',
  403: 'Ask the operator of the API for the permission.',
  404: 'Check the identifier and `baseUrl`.',
  409: 'Read the record again and repeat.',
  410: 'It was removed for good.',
  412: 'Read the record again and repeat.',
  413: 'Send less.',
  422: 'Repeat it with another `idempotencyKey`.',
  501: 'This server does not offer it.',
};

function describe({ status, request, body, requestId, retryAfter }: ApiErrorDetails, problem?: Problem): string {
  const explanation =
    problem?.detail ??
    problem?.title ??
    (typeof body === 'string' && !body.trimStart().startsWith('<') ? body.trim().slice(0, 200) : '');
  const faults = problem?.errors?.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ');
  const nextStep =
    nextSteps[status] ??
    (retryAfter !== undefined
      ? `Try again in ${Math.ceil(retryAfter)} s.`
      : status >= 500 || status === 429
        ? 'Try again later.'
        : '');
  return [
    `${request} was answered with ${status}${explanation && `: ${explanation}`}`,
    faults && `(${faults})`,
    nextStep,
    requestId && `Request id: ${requestId}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The body as a problem, with the fields that a foreign server left out filled in; `undefined` when it is none. */
function asProblem(body: unknown, status: number): Problem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const given = body as Record<string, unknown>;
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : undefined);
  const [type, title, detail] = [text('type'), text('title'), text('detail')];
  if ((type ?? title ?? detail) === undefined) return undefined;
  const errors = Array.isArray(given.errors) ? given.errors.filter(isProblemError) : [];
  const instance = text('instance');
  return {
    type: type ?? 'about:blank',
    title: title ?? detail ?? '',
    status,
    detail: detail ?? title ?? '',
    request_id: text('request_id') ?? '',
    ...(instance !== undefined && { instance }),
    ...(errors.length > 0 && { errors }),
    ...(given.report !== undefined && { report: given.report }),
    ...(isReplacement(given.replaced_by) && { replaced_by: given.replaced_by }),
  };
}

function isReplacement(value: unknown): value is FigureReplacement {
  const { id, code } = (value ?? {}) as Partial<FigureReplacement>;
  return typeof id === 'string' && typeof code === 'string';
}

function isProblemError(value: unknown): value is ProblemError {
  const { pointer, message } = (value ?? {}) as Partial<ProblemError>;
  return typeof pointer === 'string' && typeof message === 'string';
}

function isMissingEndpoint({ status, forOneRecord }: ApiErrorDetails, problem?: Problem): boolean {
  if (status !== 404) return status === 501;
  // Our own servers say which of the two it is; for others a list without records is an empty page, not a 404.
  if (problem?.type.endsWith(':unknown-path')) return true;
  return !forOneRecord && !problem?.type.endsWith(':not-found');
}
