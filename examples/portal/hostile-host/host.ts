import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const componentsFolder = fileURLToPath(new URL('../../../packages/elements/dist/cdn/', import.meta.url));
const spyFile = fileURLToPath(new URL('./spy.js', import.meta.url));

/** A page of the site. */
export interface HostPage {
  body: string;
  language?: 'uk' | 'en';
  /** Has the script on it that tries to read along. */
  isHostile?: boolean;
  /** May show frames of the API; true unless it is said otherwise. */
  letsFramesIn?: boolean;
}

/** A site on an origin of its own with the elements on it, as strict as a careful town is, and hostile where a test wants it. */
export class Host {
  page: HostPage = { body: '' };
  private readonly server: Server;
  private readonly apiUrl: string;

  constructor(apiUrl: string) {
    this.apiUrl = apiUrl;
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  start(port = 0): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private get policy(): string {
    const frames = this.page.letsFramesIn === false ? "frame-src 'none'" : `frame-src 'self' ${this.apiUrl}`;
    return `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${this.apiUrl}; ${frames}; base-uri 'none'; form-action 'none'`;
  }

  private get html(): string {
    const { body, language = 'uk', isHostile = false } = this.page;
    return `<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>Громада</title>
          <link rel="stylesheet" href="/site.css" />
          ${isHostile ? '<script src="/spy.js"></script>' : ''}
          <script type="module" src="/components/resilience-kit.js" data-api="${this.apiUrl}"></script>
        </head>
        <body><main><h1>Звернення</h1>${body}</main></body>
      </html>`;
  }

  private async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, this.url);
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': this.policy }).end(body);
    try {
      if (pathname === '/') send('text/html; charset=utf-8', this.html);
      else if (pathname === '/elsewhere') send('text/html; charset=utf-8', '<!doctype html><title>Elsewhere</title>');
      else if (pathname === '/spy.js') send('text/javascript', await readFile(spyFile));
      else if (pathname === '/site.css') send('text/css', style);
      else send('text/javascript', await readFile(componentsFolder + pathname.replace(/^\/components(-again)?\//, '')));
    } catch {
      response.writeHead(404).end();
    }
  }
}

const style = `
  body { margin: 0; font-family: system-ui, sans-serif; }
  main { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; }
  #overlay { position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; }
`;
