import type { Context } from 'hono';
import { BodyInParts } from '../pages/body-in-parts.ts';
import { writeAnswer, type WrittenAnswer } from '../pages/shared-items.ts';
import type { SentRecord } from '../operations/sent-record.ts';
import type { MadeAnswer } from './answer-caching/answer-cache.ts';
import { KeptAnswer } from './answer-caching/kept-answer.ts';
import { encodingFor, packed } from './compression.ts';
import { entityTag } from './conditional.ts';
import type { HttpEnvironment } from './environment.ts';
import type { HttpProblem } from '../problems/http-problem.ts';
import { problemBody } from '../problems/http-problem.ts';

/** Fresh for a minute; a cache may show it five minutes while it asks again, and a day while the server is away. */
export const READ_CACHING = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';

export interface AnswerKind {
  /** Whether the text depends on the language of the request. */
  localized: boolean;
  cacheable: boolean;
  /** Default 200. */
  status?: 200 | 201;
}

/** A 200 (or 201) with JSON; one that can be kept may also be given to others. */
export async function answerJson(
  context: Context<HttpEnvironment>,
  value: unknown,
  kind: AnswerKind,
): Promise<MadeAnswer> {
  return answerBytes(context, writeAnswer(value), { ...kind, mediaType: 'application/json' });
}

/** The same with a text that is no JSON, as its media type says. */
export async function answerText(
  context: Context<HttpEnvironment>,
  text: string,
  kind: AnswerKind & { mediaType: string },
): Promise<MadeAnswer> {
  const bytes = Buffer.from(text);
  const body = new BodyInParts([bytes]);
  return answerBytes(context, { body, identity: bytes }, { ...kind, mediaType: `${kind.mediaType}; charset=utf-8` });
}

async function answerBytes(
  context: Context<HttpEnvironment>,
  { body, identity }: WrittenAnswer,
  kind: AnswerKind & { mediaType: string },
): Promise<MadeAnswer> {
  const headers: Record<string, string> = { ...answerHeaders(context, kind), 'Content-Type': kind.mediaType };
  if (kind.cacheable) {
    return new KeptAnswer(body, { headers, tag: entityTag(identity, headers['Content-Language'] ?? '') });
  }
  const encoding = encodingFor(context.req.header('Accept-Encoding'), body.length);
  const bytes = encoding === undefined ? body.joined() : await packed(body.joined(), encoding);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    status: kind.status ?? 200,
    headers: {
      ...headers,
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      'Content-Length': String(bytes.length),
    },
  });
}

/** A record as its publisher keeps it, or what a call changed in it. The ETag is that of the record, to be sent as If-Match. */
export function answerRecord(context: Context<HttpEnvironment>, { answer }: SentRecord): Response {
  const headers = {
    ...answerHeaders(context, { localized: false, cacheable: false }),
    'Content-Type': 'application/json',
    ...(answer.entityTag === undefined ? {} : { ETag: answer.entityTag }),
  };
  return new Response(answer.body, { status: answer.status, headers });
}

/** A 200 with a record a line (`application/x-ndjson`), sent batch by batch while it is read from the database. */
export async function answerLines(
  context: Context<HttpEnvironment>,
  batches: AsyncIterable<readonly unknown[]>,
  kind: AnswerKind,
): Promise<Response> {
  const headers = { ...answerHeaders(context, kind), 'Content-Type': 'application/x-ndjson' };
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

/** What every answer says about caching and language. */
export function answerHeaders(
  context: Context<HttpEnvironment>,
  { localized, cacheable }: AnswerKind,
): Readonly<Record<string, string>> {
  return {
    'Cache-Control': cacheable ? READ_CACHING : 'no-store',
    Vary: localized ? 'Accept-Language, Accept-Encoding' : 'Accept-Encoding',
    ...(localized ? { 'Content-Language': context.get('language') } : {}),
  };
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
