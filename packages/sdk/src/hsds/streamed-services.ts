import type { Service } from '@resilience-kit/contract';
import { ApiError } from '../errors/api-error.ts';
import { AbortError, ConnectionError, TimeoutError } from '../errors/resilience-error.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { QueryValue } from '../transport/query.ts';
import type { Transport } from '../transport/transport.ts';
import { readNdjson } from './read-ndjson.ts';

/** How long nothing may come, milliseconds, unless the call says otherwise. */
const LONGEST_SILENCE = 30_000;
/** What a server that takes no `format` may answer with. */
const REFUSALS = [400, 406, 415, 422, 501];

/**
 * The list of services as newline-delimited JSON: all of them in the order of their identifiers, as they are when each is sent.
 * `undefined` when the server has no such thing.
 */
export async function streamServices(
  transport: Transport,
  parameters: Readonly<Record<string, QueryValue>>,
  options: RequestOptions,
): Promise<{ headers: Headers; services: AsyncIterable<Service> } | undefined> {
  let response: Response;
  try {
    response = await transport.stream({
      operation: 'listServices',
      path: ['services'],
      parameters: { ...parameters, format: 'ndjson' },
      accept: 'application/x-ndjson, application/json;q=0.5',
      options,
    });
  } catch (error) {
    if (error instanceof ApiError && REFUSALS.includes(error.status)) return undefined;
    throw error;
  }
  const { headers, body } = response;
  if (!body || !/ndjson|jsonl|json-lines/i.test(headers.get('content-type') ?? '')) {
    void body?.cancel().catch(() => undefined);
    return undefined;
  }
  return { headers, services: readNdjson<Service>(piecesOf(body, options)) };
}

/** What comes, piece by piece; an error when nothing comes for too long, or the connection breaks. */
async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  { signal, totalTimeout = LONGEST_SILENCE }: RequestOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  const ended = () => new AbortError('GET /services was ended by its signal.', { cause: signal?.reason });
  try {
    for (;;) {
      if (signal?.aborted) throw ended();
      const { done, value } = await within(totalTimeout, reader.read(), signal);
      if (done) return;
      yield value;
    }
  } catch (cause) {
    if (signal?.aborted) throw ended();
    if (cause instanceof TimeoutError) throw cause;
    throw new ConnectionError('GET /services: the connection broke in the middle of the answer. Try again.', {
      cause,
      offline: false,
    });
  } finally {
    // Also when whoever reads has enough.
    void reader.cancel().catch(() => undefined);
  }
}

async function within<T>(milliseconds: number, work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: () => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new TimeoutError(`GET /services: nothing came for ${milliseconds / 1000} s. Try again.`)),
      milliseconds,
    );
    abort = () => reject(new Error('aborted'));
    signal?.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
