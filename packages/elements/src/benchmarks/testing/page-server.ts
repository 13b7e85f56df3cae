import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a web server has at a path. */
export interface PageFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Comes without a policy, for code that needs more than the strictest allows. */
  readonly isTrusted?: boolean;
}

/** A web server under way. */
export interface PageServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Answers with files as a town's web server does: packed, and pages under a policy that forbids everything else. */
export async function servePages(files: ReadonlyMap<string, PageFile>, apiUrl: string): Promise<PageServer> {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${apiUrl}`;
  const packed = new Map([...files].map(([path, file]) => [path, { ...file, body: gzipSync(file.body) }]));
  const server = createServer(({ url = '/' }, response) => {
    const file = packed.get(new URL(url, 'http://page.example').pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': file.type, 'content-encoding': 'gzip' };
    response
      .writeHead(200, file.isTrusted ? headers : { ...headers, 'content-security-policy': policy })
      .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
