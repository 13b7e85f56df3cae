import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { KnownService } from './known-services.ts';

/** Answers as the search service of InstantSearch does, always with the first services. */
export async function searchStandIn(services: readonly KnownService[]): Promise<{ host: string; stop: () => void }> {
  const first = services.slice(0, 20);
  const category: Record<string, number> = {};
  for (const name of services.flatMap(({ categories }) => categories)) category[name] = (category[name] ?? 0) + 1;
  const result = {
    index: 'services',
    hits: first.map(({ id, ...service }) => ({ objectID: id, ...service })),
    nbHits: services.length,
    page: 0,
    nbPages: Math.ceil(services.length / 20),
    hitsPerPage: 20,
    facets: { category },
    exhaustiveNbHits: true,
    processingTimeMS: 1,
    query: '',
    params: '',
  };
  const answer = gzipSync(JSON.stringify({ results: [result] }));
  const server = createServer((request, response) => {
    request.resume();
    const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    response
      .writeHead(200, { ...allowed, 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(request.method === 'OPTIONS' ? undefined : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
