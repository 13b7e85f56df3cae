import type { Context } from 'hono';
import { encodingFor, packed } from './compression.ts';
import { entityTag, isUnchanged } from './conditional.ts';
import type { HttpEnvironment } from './environment.ts';
import type { HttpProblem } from '../problems/http-problem.ts';
import { problemBody } from '../problems/http-problem.ts';

/** Fresh for a minute; a cache may show it five minutes while it asks again, and a day while the server is away. */
const READ_CACHING = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';

export interface AnswerKind {
  /** Whether the text depends on the language of the request. */
  localized: boolean;
  cacheable: boolean;
  /** Default 200. */
  status?: 200 | 201;
}

/** A 200 (or 201) with JSON, or a 304 when the client has it already. */
export async function answerJson(
  context: Context<HttpEnvironment>,
  value: unknown,
  kind: AnswerKind,
): Promise<Response> {
  const body = Buffer.from(JSON.stringify(value));
  const headers = answerHeaders(context, kind);
  const encoding = encodingFor(context.req.header('Accept-Encoding'), body.length);
  if (kind.cacheable) {
    const tag = entityTag(body, headers.get('Content-Language') ?? '');
    // Packed bytes are another representation of the same content: a weak validator.
    headers.set('ETag', encoding === undefined ? tag : `W/${tag}`);
    if (isUnchanged(context.req.header('If-None-Match'), tag)) return new Response(null, { status: 304, headers });
  }
  const bytes = encoding === undefined ? body : await packed(body, encoding);
  if (encoding !== undefined) headers.set('Content-Encoding', encoding);
  headers.set('Content-Type', 'application/json');
  headers.set('Content-Length', String(bytes.length));
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status: kind.status ?? 200, headers });
}

/** A 200 with a record a line (`application/x-ndjson`), sent batch by batch while it is read from the database. */
export async function answerLines(
  context: Context<HttpEnvironment>,
  batches: AsyncIterable<readonly unknown[]>,
  kind: AnswerKind,
): Promise<Response> {
  const headers = answerHeaders(context, kind);
  headers.set('Content-Type', 'application/x-ndjson');
  const iterator = batches[Symbol.asyncIterator]();
  // Before the status is sent: a database that is away still becomes a 503.
  const first = await iterator.next();
  return new Response(linesOf(first, iterator), { headers });
}

/** The problem as `application/problem+json`, in the language of the request. */
export function answerProblem(context: Context<HttpEnvironment>, { details }: HttpProblem): Response {
  const language = context.get('language');
  const body = problemBody(details, { language, requestId: context.get('requestId'), path: context.req.path });
  return new Response(JSON.stringify(body), {
    status: details.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      Vary: 'Accept-Language',
      'Cache-Control': 'no-store',
      ...details.headers,
    },
  });
}

function answerHeaders(context: Context<HttpEnvironment>, { localized, cacheable }: AnswerKind): Headers {
  return new Headers({
    'Cache-Control': cacheable ? READ_CACHING : 'no-store',
    Vary: localized ? 'Accept-Language, Accept-Encoding' : 'Accept-Encoding',
    ...(localized ? { 'Content-Language': context.get('language') } : {}),
  });
}

type Batch = IteratorResult<readonly unknown[]>;

/** Reads a batch only when the client has taken the one before: a slow reader holds back the database, not the memory. */
function linesOf(first: Batch, iterator: AsyncIterator<readonly unknown[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: Batch | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = waiting ?? (await iterator.next());
        waiting = undefined;
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value.map((record) => `${JSON.stringify(record)}\n`).join('')));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
