import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const cdnFolder = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

/** The file that the CDN build made, or an error that says how to make it. */
export function cdnFile(name: string): Buffer {
  if (!existsSync(cdnFolder + name)) throw new Error(`dist/cdn/${name} is missing: run \`pnpm run build:cdn\` first.`);
  return readFileSync(cdnFolder + name);
}

/** What the files weigh, packed, whose names begin so. */
export function weightOf(...starts: readonly string[]): number {
  const all = Object.keys(JSON.parse(cdnFile('integrity.json').toString()) as object);
  const files = starts.map((start) => all.find((file) => file.startsWith(start)) ?? start);
  return files.reduce((sum, file) => sum + gzipSync(cdnFile(file), { level: 9 }).length, 0);
}

/** An API, as the fixtures have it. */
export interface SiteApi {
  fetch: (request: Request) => Promise<Response>;
}

/** A municipal site that forbids everything it does not need, and an API on another origin. */
export class Site {
  /** What was asked for, in order, with the host's role before it: `site /cdn/…`, `api /v1/search?…`. */
  readonly requests: string[] = [];
  /** Files of the CDN folder whose names match are answered with 404. */
  missing: RegExp | undefined;
  /** Answers of the CDN folder whose names match wait for this. */
  delay: { files: RegExp; until: Promise<unknown> } | undefined;
  /** Scripts of the page itself, by their paths. */
  extraScripts: Readonly<Record<string, string>> = {};
  html = '';
  /** Pages may show pictures of the API. */
  allowsPictures = false;
  /** The API answers every question under `/v1/` with an error. */
  failing = false;
  private apiPort = 0;
  private readonly site: Server;
  private readonly api: Server;

  constructor(fixture: SiteApi) {
    this.site = createServer((request, response) => void this.serve(request, response));
    this.api = createServer((request, response) => void this.answer(fixture, request, response));
  }

  async start(): Promise<void> {
    await Promise.all(
      [this.site, this.api].map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
    );
  }

  /** Ends the API alone, as when its machine is gone. */
  async stopApi(): Promise<void> {
    this.api.closeAllConnections();
    await new Promise((resolve) => this.api.close(resolve));
  }

  async stop(): Promise<void> {
    await Promise.all(
      [this.site, this.api].map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  get url(): string {
    return `http://127.0.0.1:${(this.site.address() as AddressInfo).port}/`;
  }

  get apiUrl(): string {
    // It stays the same when the API is gone.
    this.apiPort = (this.api.address() as AddressInfo | null)?.port ?? this.apiPort;
    return `http://127.0.0.1:${this.apiPort}`;
  }

  private async serve({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`site ${url}`);
    const { pathname } = new URL(url, this.url);
    if (pathname === '/') {
      const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${this.apiUrl};${this.allowsPictures ? ` img-src ${this.apiUrl};` : ''} base-uri 'none'; form-action 'none'`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
      response.end(this.html);
      return;
    }
    const script = this.extraScripts[pathname];
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      return;
    }
    const name = pathname.replace('/cdn/', '');
    if (!pathname.startsWith('/cdn/') || this.missing?.test(name) || !existsSync(cdnFolder + name)) {
      response.writeHead(404).end();
      return;
    }
    if (this.delay?.files.test(name)) await this.delay.until;
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(cdnFile(name));
  }

  private async answer(fixture: SiteApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url } = request;
    this.requests.push(`api ${method === 'GET' ? '' : `${method} `}${url}`);
    const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, PUT' };
    if (method === 'OPTIONS') {
      response.writeHead(204, { ...allowed, 'access-control-allow-headers': 'content-type' }).end();
      return;
    }
    if (this.failing && url?.startsWith('/v1/')) {
      response.writeHead(500, allowed).end();
      return;
    }
    const { 'accept-language': language = '', 'content-type': type } = request.headers;
    const headers = { 'accept-language': language, ...(type && { 'content-type': type }) };
    const body = method === 'GET' ? null : await text(request);
    let answer: Response;
    try {
      answer = await fixture.fetch(new Request(`https://api.example${url}`, { method, headers, body }));
    } catch {
      // The fixture has no network: the connection breaks.
      response.destroy();
      return;
    }
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
      ...allowed,
    });
    response.end(await answer.text());
  }
}
