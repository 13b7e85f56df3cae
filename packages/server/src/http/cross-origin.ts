import type { MiddlewareHandler } from 'hono';
import type { AllowedMethods } from './allowed-methods.ts';
import type { HttpEnvironment } from './environment.ts';

const EXPOSED = 'Content-Language, ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';
const ACCEPTED =
  'Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id, traceparent';
const PREFLIGHT_SECONDS = 86_400;

/**
 * Lets every site read the API and send to it, and answers preflights and other OPTIONS requests. No cookies are ever
 * involved: an access key is only there when a page puts it there.
 */
export function crossOrigin(allowed: AllowedMethods): MiddlewareHandler<HttpEnvironment> {
  return async (context, next) => {
    if (context.req.method !== 'OPTIONS') {
      await next();
      context.res.headers.set('Access-Control-Allow-Origin', '*');
      context.res.headers.set('Access-Control-Expose-Headers', EXPOSED);
      return undefined;
    }
    const methods = allowed.preflight(context.req.path);
    return context.body(null, 204, {
      Allow: methods,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': ACCEPTED,
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
      'Cache-Control': `public, max-age=${PREFLIGHT_SECONDS}`,
    });
  };
}
