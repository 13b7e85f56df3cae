import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inject } from 'vitest';

const kitFolder = inject('kitFolder');
const manifest = new URL('../../packages/elements/package.json', import.meta.url);

/** The version of the files in `/kit/`. */
export const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
/** The version that those in `/other-kit/` say they are. */
export const otherVersion = '99.0.0';
/** What ends `integrity` attributes, by file. */
export const integrity = JSON.parse(readFileSync(join(kitFolder, 'integrity.json'), 'utf8')) as Record<string, string>;

/** The built file whose name begins so. */
export const kitFile = (start: string): string =>
  Object.keys(integrity).find((file) => file.startsWith(start)) ?? `${start} is not in dist/cdn`;

/** What a page is, besides its HTML. */
export interface HostPage {
  readonly body: string | Uint8Array;
  /** Default: HTML. */
  readonly type?: string;
  readonly policy?: string | undefined;
}

/** How a file of the kit fails: it is not there, never ends, is a page with a message, or breaks off. */
export type Fault = 'missing' | 'endless' | 'a page instead' | 'broken off';

/** A site, and beside it another origin that has the same files, as a CDN would be. */
export class HostSite {
  /** Pages and files by path. */
  readonly pages = new Map<string, HostPage>();
  /** Which files of the kit fail, and how. */
  fault: { files: RegExp; how: Fault } | undefined;
  private readonly servers: [site: Server, cdn: Server];

  constructor() {
    const serve = (origin: 'site' | 'cdn') =>
      createServer((request, response) => void this.answer(origin, request.url ?? '/', response));
    this.servers = [serve('site'), serve('cdn')];
  }

  async start(): Promise<void> {
    await Promise.all(
      this.servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  /** Without a slash at its end. */
  get url(): string {
    return addressOf(this.servers[0]);
  }

  /** The other origin; files are in its `/kit/` too. */
  get cdnUrl(): string {
    return addressOf(this.servers[1]);
  }

  /** Takes every page away, and every fault. */
  clear(): void {
    this.pages.clear();
    this.fault = undefined;
  }

  private async answer(origin: 'site' | 'cdn', address: string, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(address, this.url);
    const page = origin === 'site' ? this.pages.get(pathname) : undefined;
    if (page) {
      const { body, type = 'text/html; charset=utf-8', policy } = page;
      response.writeHead(200, { 'content-type': type, ...(policy && { 'content-security-policy': policy }) });
      response.end(body);
      return;
    }
    const [, folder = '', file = ''] = /^\/(kit|other-kit)\/([\w.-]+)$/.exec(pathname) ?? [];
    const fault = this.fault?.files.test(file) ? this.fault.how : undefined;
    const code = fault === 'missing' ? undefined : await readFile(join(kitFolder, file), 'utf8').catch(() => undefined);
    if (!folder || code === undefined) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = fault === 'a page instead' ? 'text/html' : 'text/javascript; charset=utf-8';
    // Scripts of another origin are modules only when that origin says that everybody may read them.
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
    if (fault === 'endless') response.flushHeaders();
    else if (fault === 'a page instead') response.end('<!doctype html><title>Not here</title>');
    else if (fault === 'broken off') response.end(code.slice(0, code.length / 2));
    else response.end(folder === 'kit' ? code : inOtherVersion(code));
  }
}

/** The text of a built file. */
export function readKit(file: string): Promise<string> {
  return readFile(join(kitFolder, file), 'utf8');
}

function inOtherVersion(code: string): string {
  // Alone between quotation marks, or where a sentence names it.
  const own = new RegExp(`(["'\`]|Resilience Kit )${version.replaceAll('.', '\\.')}(?=["'\` ])`, 'g');
  return code.replaceAll(own, `$1${otherVersion}`);
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
