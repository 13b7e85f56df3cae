import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.ts';

/** Answers are data: a browser that opens one must not run, frame or guess anything. */
export const securityHeaders: MiddlewareHandler<HttpEnvironment> = async (context, next) => {
  await next();
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  context.header('Referrer-Policy', 'no-referrer');
  // Pages that isolate themselves (COEP) may still read the API.
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
};
