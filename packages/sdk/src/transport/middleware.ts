import type { AnyOperationId } from './operation.ts';

/** What a middleware is told of the attempt that it is part of. */
export interface MiddlewareContext {
  /** The operation of the contract, such as `listServices`. */
  readonly operation: AnyOperationId;
  /** Which attempt of the call, from 1. */
  readonly attempt: number;
}

/**
 * Stands between the client and the network, once for each attempt: it may change the request, look at the answer, answer
 * itself, or refuse by throwing. The first in the list is the outermost.
 *
 * ```ts
 * const traced: Middleware = (request, next) => {
 *   request.headers.set('traceparent', currentTrace());
 *   return next(request);
 * };
 * ```
 */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  context: MiddlewareContext,
) => Promise<Response>;

/** The request through all of them, then sent. */
export function throughMiddleware(
  middleware: readonly Middleware[],
  context: MiddlewareContext,
  send: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return middleware.reduceRight<(request: Request) => Promise<Response>>(
    (next, step) => async (request) => step(request, next, context),
    send,
  );
}
