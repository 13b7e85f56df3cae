import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.ts';
import type { Logger } from './logger.ts';

/** One line a request: which operation, how it ended, how long it took. Neither the address asked for nor who asked. */
export function requestLog(logger: Logger): MiddlewareHandler<HttpEnvironment> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    logger.info({
      message: 'request',
      request_id: context.get('requestId'),
      method: context.req.method,
      operation: context.get('operation'),
      status: context.res.status,
      language: context.get('language'),
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}
