import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.ts';

const EXPOSED = 'Content-Language, ETag, Retry-After, X-Request-Id';
const ACCEPTED = 'Accept, Accept-Language, Content-Type, If-None-Match, X-Request-Id, traceparent';
const PREFLIGHT_SECONDS = 86_400;

/** The methods that every path of the API answers. */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/** Lets every site read the API, and answers preflights and other OPTIONS requests. No cookies are ever involved. */
export const crossOrigin: MiddlewareHandler<HttpEnvironment> = async (context, next) => {
  if (context.req.method !== 'OPTIONS') {
    await next();
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Access-Control-Expose-Headers', EXPOSED);
    return undefined;
  }
  return context.body(null, 204, {
    Allow: ALLOWED_METHODS,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': ALLOWED_METHODS,
    'Access-Control-Allow-Headers': ACCEPTED,
    'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    'Cache-Control': `public, max-age=${PREFLIGHT_SECONDS}`,
  });
};
