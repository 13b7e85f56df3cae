import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.ts';

/** Tells of every request that may have changed something, before whoever sent it has the answer. */
export function afterWrites(tell: () => void): MiddlewareHandler<HttpEnvironment> {
  return async ({ req }, next) => {
    await next();
    if (!['GET', 'HEAD', 'OPTIONS'].includes(req.method)) tell();
  };
}
