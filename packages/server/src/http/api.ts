import { health, operations, type Operation, type OperationId } from '@resilience-kit/contract';
import { Hono, type Context } from 'hono';
import type { Database } from '../database/database.ts';
import { isDatabaseUnavailable } from '../database/unavailable.ts';
import type { AboutOptions } from '../operations/about.ts';
import type { Handler } from '../operations/handler.ts';
import { handlersFor } from '../operations/handlers.ts';
import { RecordStream } from '../operations/record-stream.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { addressTooLong, internalError, methodNotAllowed, unavailable, unknownPath } from '../problems/problems.ts';
import { answerJson, answerLines, answerProblem } from './answers.ts';
import { ALLOWED_METHODS, crossOrigin } from './cross-origin.ts';
import type { HttpEnvironment } from './environment.ts';
import { describeError, type Logger } from './logger.ts';
import { inputParser } from './parse-input.ts';
import { requestId } from './request-id.ts';
import { requestLanguage } from './request-language.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** Longer addresses are refused: no sensible search needs more. */
const LONGEST_ADDRESS = 32_768;

export interface ApiOptions extends AboutOptions {
  database: Database;
  logger: Logger;
  now: () => Date;
  /** Where the API is for the world, when a proxy stands before it; otherwise the host that was asked. */
  publicUrl?: string;
}

/** The API as a Hono app: one route for each operation of the contract. */
export function createApi(options: ApiOptions): Hono<HttpEnvironment> {
  const app = new Hono<HttpEnvironment>({ strict: false });
  app.use(requestId, requestLanguage, requestLog(options.logger), securityHeaders, crossOrigin);
  const handlers = handlersFor(options.database, options);
  for (const operation of Object.values<Operation>(operations)) {
    const handler = handlers[operation.id as OperationId] as Handler<OperationId>;
    app.get(routeOf(operation), answering(operation, handler, options));
  }
  const routes = Object.values<Operation>(operations).map(pathPattern);
  app.notFound((context) => {
    const known = routes.some((pattern) => pattern.test(context.req.path));
    return answerProblem(context, known ? methodNotAllowed(context.req.method, ALLOWED_METHODS) : unknownPath());
  });
  app.onError((error, context) => answerProblem(context, problemFor(error, context, options.logger)));
  return app;
}

function answering(operation: Operation, handler: Handler<OperationId>, options: ApiOptions) {
  const parser = inputParser(operation);
  const localized = 'lang' in operation.query._zod.def.shape;
  const cacheable = operation.answer !== health;
  return async (context: Context<HttpEnvironment>): Promise<Response> => {
    context.set('operation', operation.id);
    const { origin, search } = new URL(context.req.url);
    if (context.req.url.length > LONGEST_ADDRESS) throw addressTooLong(LONGEST_ADDRESS);
    const path = parser.path(context.req.param());
    const query = parser.query(search);
    const answer = await handler({
      query,
      path,
      context: {
        language: context.get('language'),
        now: options.now(),
        publicUrl: (options.publicUrl ?? origin).replace(/\/+$/, ''),
      },
    } as Parameters<typeof handler>[0]);
    return answer instanceof RecordStream
      ? answerLines(context, answer.batches, { localized, cacheable })
      : answerJson(context, answer, { localized, cacheable });
  };
}

/** The problem to answer with; faults of ours are logged. */
function problemFor(error: unknown, context: Context<HttpEnvironment>, logger: Logger): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const problem = isDatabaseUnavailable(error) ? unavailable() : internalError();
  logger.error({
    message: problem.details.kind,
    request_id: context.get('requestId'),
    operation: context.get('operation'),
    ...describeError(error),
  });
  return problem;
}

function routeOf({ path }: Operation): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function pathPattern({ path }: Operation): RegExp {
  const pattern = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern.replace(/\/$/, '')}/?$`);
}
