import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.ts';

const SANE_IDENTIFIER = /^[\w.~-]{8,128}$/;

/** Gives every request an identifier: the one it brought, when it is harmless in a log, or a new one. */
export const requestId: MiddlewareHandler<HttpEnvironment> = async (context, next) => {
  const brought = context.req.header('X-Request-Id');
  const identifier = brought !== undefined && SANE_IDENTIFIER.test(brought) ? brought : randomUUID();
  context.set('requestId', identifier);
  await next();
  context.res.headers.set('X-Request-Id', identifier);
};
