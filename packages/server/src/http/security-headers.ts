import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.ts';

/** Answers are data: a browser that opens one must not run, frame or guess anything. */
export const securityHeaders: MiddlewareHandler<HttpEnvironment> = async (context, next) => {
  await next();
  context.res.headers.set('X-Content-Type-Options', 'nosniff');
  context.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  context.res.headers.set('Referrer-Policy', 'no-referrer');
  // Pages that isolate themselves (COEP) may still read the API.
  context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
};
