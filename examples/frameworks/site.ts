import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { api } from './town.ts';

/** Files of an example as a web server hands them out. */
export interface SiteFiles {
  readonly folder: string;
  /** Other folders, by the path that they are under: `{ '/resilience-kit': … }`. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** Hands out the files under the policy of a careful site: its own scripts and styles, and the one API. */
export function siteOf({ folder, beside = {} }: SiteFiles): Hono {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    context.header(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${api}; frame-src ${api}; base-uri 'none'; form-action 'none'`,
    );
  });
  for (const [path, root] of Object.entries(beside)) {
    site.use(`${path}/*`, serveStatic({ root, rewriteRequestPath: (asked) => asked.slice(path.length) }));
  }
  site.use(serveStatic({ root: folder }));
  return site;
}

/** Listens on a port of this machine; 0 is a free one. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port = 0,
): Promise<{ server: ServerType; url: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({ server, url: `http://127.0.0.1:${address.port}/` }),
    );
  });
}
