import { RefusedRequest } from './answering/asked.ts';
import type { FakeRequest } from './fake-api-options.ts';
import { tagOf } from './kept/derived-id.ts';
import { negotiated } from './presenting/in-language.ts';

/** A request with the bytes of its body. */
export interface ReceivedRequest {
  readonly request: FakeRequest;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The request as the API gets it; `basePath` is that of its address. */
export async function read(sent: Request, basePath: string): Promise<ReceivedRequest> {
  const { pathname, searchParams } = new URL(sent.url);
  const isBelow = basePath !== '/' && pathname.startsWith(`${basePath}/`);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const request = {
    method: sent.method,
    path: isBelow ? pathname.slice(basePath.length) : pathname,
    query: Object.fromEntries(searchParams),
    headers: sent.headers,
    body: new TextDecoder().decode(bytes),
  };
  return { request, bytes };
}

/** The answer as a `Response`; what is read has an ETag, and is not sent again to who has it. */
export async function respond(request: FakeRequest, answer: (request: FakeRequest) => unknown): Promise<Response> {
  try {
    const result = await answer(request);
    if (result instanceof Response) return result;
    const body = JSON.stringify(result);
    const etag = tagOf(body);
    const isKnown = request.method === 'GET' && request.headers.get('if-none-match') === etag;
    const headers = { 'content-type': 'application/json', ...(request.method === 'GET' ? { etag } : {}) };
    return isKnown ? new Response(null, { status: 304, headers: { etag } }) : new Response(body, { headers });
  } catch (error) {
    if (error instanceof RefusedRequest) {
      return error.response(negotiated(request.query.lang, request.headers.get('accept-language')), request.path);
    }
    throw error;
  }
}
