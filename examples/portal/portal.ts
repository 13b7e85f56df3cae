import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { townPage } from './town-page.ts';

const siteFolder = fileURLToPath(new URL('./site/', import.meta.url));
/** What a webmaster would copy to the town's server: the CDN build of the components. */
const componentsFolder = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The policy of a careful town: nothing but its own files, and the one API, also in a frame for the form. */
export function contentSecurityPolicy(apiUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${apiUrl}`,
    `frame-src ${apiUrl}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The demo site as a Hono app: `{{api}}` in its pages becomes `apiUrl`. Other files are served as they are. */
export function portalApp(apiUrl: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', contentSecurityPolicy(apiUrl));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
  });
  app.get('/resilience-kit/*', (context) =>
    answerFile(componentsFolder, context.req.path.slice('/resilience-kit/'.length)),
  );
  app.get('*', (context) => answerFile(siteFolder, context.req.path, apiUrl));
  return app;
}

/** Starts the site; rejects with `EADDRINUSE` when the port is taken. Port 0 picks a free one. */
export function servePortal(options: {
  port: number;
  apiUrl: string;
}): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch: portalApp(options.apiUrl).fetch, port: options.port, hostname: '127.0.0.1' },
      ({ port }) =>
        resolve({
          url: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        }),
    );
    server.once('error', reject);
  });
}

async function answerFile(folder: string, path: string, apiUrl?: string): Promise<Response> {
  const wanted = normalize(join(folder, decodePath(path)));
  if (!wanted.startsWith(folder)) return notFound();
  const file = wanted.endsWith(sep) ? join(wanted, 'index.html') : extname(wanted) === '' ? `${wanted}.html` : wanted;
  try {
    const body = await readFile(file);
    const isPage = file.endsWith('.html') && apiUrl !== undefined;
    const text = isPage && (await townPage(body.toString('utf8'), path)).replaceAll('{{api}}', apiUrl);
    return new Response(text || new Uint8Array(body), {
      headers: {
        'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': cacheControl(file),
      },
    });
  } catch {
    return notFound();
  }
}

/** Chunks carry a hash of their content in their name, so they never change. */
function cacheControl(file: string): string {
  return /-[\w-]{8,}\.js$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function notFound(): Response {
  return new Response('Сторінку не знайдено · Page not found', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
