import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What {@link smoke} tells wherever it runs; only what a page may do with a key differs. */
export const smokeResult = {
  page: ['s-1', 's-2'],
  hasNextPage: true,
  all: ['s-1', 's-2', 's-3', 's-4', 's-5'],
  name: 'Їдальня «Тепло»',
  retried: ['getService 1', 'getService 2', 'getService 3'],
  published: { sameKey: true, body: '{"id":"new"}' },
  missing: { name: 'NotFoundError', status: 404, requestId: 'r-404', isNotFound: true },
  aborted: 'aborted: left',
  timedOut: true,
  lines: ['{"id":"s-1"}', '{"id":"s-2"}', ''],
  key: 'Bearer secret',
};

/**
 * A server of five services: `flaky` and every change are answered at the third attempt, `silent` never, and `mirror` tells what
 * arrived. `files` are served beside it, so that a page of the same origin can ask it.
 */
export async function startSmokeServer(files: Readonly<Record<string, { type: string; content: string }>> = {}) {
  const asked: Record<string, number> = {};
  const keys = new Set<string | undefined>();
  const count = (name: string) => (asked[name] = (asked[name] ?? 0) + 1);
  const answer = (request: IncomingMessage, body: string, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const json = (status: number, data: object) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'x-request-id': `r-${status}` })
        .end(JSON.stringify(data));
    const file = files[url.pathname];
    if (file) return response.writeHead(200, { 'content-type': file.type }).end(file.content);
    if (request.method === 'POST') {
      keys.add(request.headers['idempotency-key'] as string | undefined);
      return count('create') < 3
        ? json(503, {})
        : json(201, { sameKey: keys.size === 1 && !keys.has(undefined), body });
    }
    switch (url.pathname) {
      case '/services':
        return json(200, listed(Number(url.searchParams.get('page') ?? 1)));
      case '/services/flaky':
        return count('flaky') < 3 ? json(503, {}) : json(200, { id: 'flaky', name: 'Їдальня «Тепло»', email: null });
      case '/services/silent':
        return undefined;
      case '/services/mirror':
        return json(200, {
          id: 'mirror',
          authorization: request.headers.authorization,
          agent: request.headers['user-agent'],
        });
      case '/lines':
        return response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end('{"id":"s-1"}\n{"id":"s-2"}\n');
      default:
        return json(404, { type: 'about:blank', title: 'Not found', status: 404 });
    }
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => answer(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listed(page: number) {
  const contents = smokeResult.all.slice((page - 1) * 2, page * 2).map((id) => ({ id, name: id }));
  const position = { page_number: page, first_page: page === 1, last_page: page === 3 };
  return { total_items: 5, total_pages: 3, size: contents.length, empty: false, ...position, contents };
}
