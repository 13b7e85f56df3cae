import type { AnyOperationId } from './operation.ts';
import type { Call } from './call.ts';
import { headersOf } from './headers.ts';
import { newIdentifier } from './new-identifier.ts';
import { type Limits, type Settings, readLimits } from './options.ts';
import { buildPath } from './path.ts';
import { type QueryValue, buildQuery } from './query.ts';

/** A call that is ready to be sent. */
export interface Prepared {
  readonly operation: AnyOperationId;
  readonly method: string;
  /** Without the query: what a person searched for does not belong in logs. */
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
  /** Whether the headers may hold a key. */
  readonly hasOwnHeaders: boolean;
  readonly body: string | Blob | Uint8Array<ArrayBuffer> | undefined;
  readonly requestId: string | undefined;
  readonly limits: Limits;
  readonly mayRepeat: boolean;
  readonly forOneRecord: boolean;
  readonly asStream: boolean;
  /** What other calls of the same have too; `undefined` when this one has to be sent by itself. */
  readonly sharedKey: string | undefined;
}

/** @throws InvalidRequestError when the call cannot be made into a request. */
export function prepare(call: Call<unknown>, settings: Settings, asStream: boolean): Prepared {
  const { operation, method = 'GET', options = {}, file, isIdempotent = false } = call;
  const parameters = (call.parameters ?? {}) as Readonly<Record<string, QueryValue>>;
  const path = buildPath(call.path);
  const url = settings.baseUrl + path + buildQuery(parameters);
  const limits = readLimits(options, settings.limits);
  const { headers, hasOwn, requestId } = headersOf(settings, options, parameters.lang as string | undefined);
  if (call.accept !== undefined) headers.set('accept', call.accept);
  const body = file ? file.content : call.body === undefined ? undefined : JSON.stringify(call.body);
  if (body !== undefined) headers.set('content-type', file?.mediaType ?? 'application/json');
  const idempotencyKey = options.idempotencyKey ?? (isIdempotent ? newIdentifier() : undefined);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  return {
    operation,
    method,
    path,
    url,
    headers,
    hasOwnHeaders: hasOwn,
    body,
    requestId,
    limits,
    mayRepeat: !['POST', 'PATCH'].includes(method) || idempotencyKey !== undefined,
    forOneRecord: call.forOneRecord ?? false,
    asStream,
    sharedKey: method === 'GET' && !asStream ? sharedKeyOf(url, headers, limits, options.requestId) : undefined,
  };
}

/** Equal for calls of which one answer serves both. A request id of the SDK's own making makes no difference. */
function sharedKeyOf(url: string, headers: Headers, limits: Limits, requestId: string | undefined): string {
  const telling = [...headers].filter(([name]) => name !== 'x-request-id' || requestId !== undefined);
  return JSON.stringify([url, telling, limits]);
}
