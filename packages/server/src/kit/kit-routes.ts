import { Hono } from 'hono';
import type { Components } from '../embedding/components.ts';
import { entityTag, isUnchanged } from '../http/conditional.ts';
import type { HttpEnvironment } from '../http/environment.ts';

/** The name has a hash of what is in the file: `resilience-kit-1.0.0-a1B2c3.js`. That of the latest loader and of style sheets has none. */
const HASHED = /-[\w-]{6}\.js$/;

/** Whoever has the loader asks for files that this very version names: an older one may be gone with the next version. */
const CHANGING = 'public, max-age=300';

/**
 * The files of the elements for pages of other sites, `/kit/resilience-kit.js` and what that loads: a site need not put
 * them anywhere itself.
 */
export function kitRoutes(components: () => Promise<Components | undefined>) {
  const app = new Hono<HttpEnvironment>({ strict: true });
  app.get('/:name', async (context) => {
    context.set('operation', 'loadKitFile');
    const built = await components();
    const { name } = context.req.param();
    const encodings = context.req.header('Accept-Encoding');
    const file = (await built?.file(name, encodings)) ?? (await built?.description(name, encodings));
    if (!file) return context.text('Not found', 404, { ...headers, 'Cache-Control': 'no-store' });
    const tag = entityTag(file.bytes, '');
    const given = {
      ...headers,
      'Cache-Control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : CHANGING,
      ETag: tag,
    };
    if (isUnchanged(context.req.header('If-None-Match'), tag))
      return new Response(null, { status: 304, headers: given });
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...given,
        'Content-Type': file.mediaType,
        ...(file.encoding === undefined ? {} : { 'Content-Encoding': file.encoding }),
      },
    });
  });
  return app;
}

const headers = {
  // A module of another site is only run when that site says that everybody may read it.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
};
