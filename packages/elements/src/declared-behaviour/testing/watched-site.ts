import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { cdnFile } from '../../loader/testing/site.ts';
import { snapshotAddress, snapshotHost } from '../../snapshot-source/fixtures/snapshot-host.ts';
import type { SeenRequest } from '../observation.ts';

/** Answers as an API does. */
export type Answering = (request: Request) => Promise<Response>;

/** One transparent pixel, for tiles. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
/** Where the snapshot lies on the host of the API. */
export const SNAPSHOT_PATH = '/help/';

/** A site with the kit's own files under a strict policy, an API on another origin, and a record of what is asked of them. */
export class WatchedSite {
  readonly requests: SeenRequest[] = [];
  /** Files of the kit that were asked for. */
  readonly files = new Set<string>();
  html = '';
  /** The API is silent: its connections break. */
  isAway = false;
  private readonly site: Server;
  private readonly api: Server;

  constructor(answer: Answering) {
    this.site = createServer((request, response) => this.serve(request, response));
    this.api = createServer((request, response) => void this.answer(answer, request, response));
  }

  async start(): Promise<void> {
    const listening = [this.site, this.api].map(
      (server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    );
    await Promise.all(listening);
  }

  async stop(): Promise<void> {
    const closing = [this.site, this.api].map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    await Promise.all(closing);
  }

  get url(): string {
    return addressOf(this.site);
  }

  get apiUrl(): string {
    return addressOf(this.api);
  }

  private serve({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(url, this.url);
    if (pathname.startsWith('/cdn/')) {
      const name = pathname.slice('/cdn/'.length);
      this.files.add(name);
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(cdnFile(name));
    } else if (pathname.startsWith('/tiles/')) {
      this.requests.push({ to: 'tiles', method: 'GET', path: pathname.slice('/tiles/'.length), query: [], body: [] });
      response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
    } else if (pathname === '/favicon.ico') {
      response.writeHead(404).end();
    } else {
      const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${this.apiUrl}; frame-src ${this.apiUrl}; base-uri 'none'; form-action 'none'`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
      response.end(pathname === '/' ? this.html : '<!doctype html><title>Elsewhere</title>');
    }
  }

  private async answer(answer: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers: given } = request;
    const { pathname, searchParams } = new URL(url, this.apiUrl);
    const allowed = {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, PUT, POST, PATCH, DELETE',
      'access-control-allow-headers': 'content-type, authorization',
    };
    if (method === 'OPTIONS') {
      response.writeHead(204, allowed).end();
      return;
    }
    const sent = method === 'GET' ? null : await text(request);
    this.requests.push({
      ...(pathname.startsWith(SNAPSHOT_PATH)
        ? { to: 'snapshot', path: pathname.slice(SNAPSHOT_PATH.length) }
        : { to: 'api', path: pathname }),
      method,
      query: [...searchParams.keys()],
      body: sent ? Object.keys(JSON.parse(sent) as object) : [],
    });
    const names = ['accept-language', 'content-type', 'authorization'] as const;
    const headers = names.flatMap((name): [string, string][] => (given[name] ? [[name, given[name]]] : []));
    const question = new Request(`https://api.example${url}`, { method, headers, body: sent });
    const file = snapshotHost(new Request(new URL(pathname, snapshotAddress)));
    if (this.isAway && !file) {
      response.destroy();
      return;
    }
    let answered: Response;
    try {
      answered = await (file ?? answer(question));
    } catch {
      // The fixture has no network: the connection breaks.
      response.destroy();
      return;
    }
    const type = answered.headers.get('content-type') ?? 'application/json';
    response.writeHead(answered.status, { ...allowed, 'content-type': type }).end(await answered.text());
  }
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
