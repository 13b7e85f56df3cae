import { health, keyset, operations, type Operation, type OperationId } from '@resilience-kit/contract';
import { Hono, type Context } from 'hono';
import type { Database } from '../database/database.ts';
import { isDatabaseUnavailable } from '../database/unavailable.ts';
import type { AboutOptions } from '../operations/about.ts';
import type { Handler } from '../operations/handler.ts';
import { handlersFor } from '../operations/handlers.ts';
import { Created } from '../operations/created.ts';
import { RecordStream } from '../operations/record-stream.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { addressTooLong, internalError, methodNotAllowed, unavailable, unknownPath } from '../problems/problems.ts';
import { accessKeyOf } from './access-key.ts';
import { allowedMethods } from './allowed-methods.ts';
import { answerJson, answerLines, answerProblem } from './answers.ts';
import { crossOrigin } from './cross-origin.ts';
import type { HttpEnvironment } from './environment.ts';
import { describeError, type Logger } from './logger.ts';
import { bodyParser } from './parse-body.ts';
import { inputParser } from './parse-input.ts';
import { readJsonBody } from './read-body.ts';
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
  const served = Object.values<Operation>(operations);
  const allowed = allowedMethods(served);
  app.use(requestId, requestLanguage, requestLog(options.logger), securityHeaders, crossOrigin(allowed));
  const handlers = handlersFor(options.database, options);
  for (const operation of served) {
    const handler = handlers[operation.id as OperationId] as Handler<OperationId>;
    app.on(operation.method.toUpperCase(), routeOf(operation), answering(operation, handler, options));
  }
  app.notFound((context) => {
    const methods = allowed.at(context.req.path);
    return answerProblem(
      context,
      methods === undefined ? unknownPath() : methodNotAllowed(context.req.method, methods),
    );
  });
  app.onError((error, context) => answerProblem(context, problemFor(error, context, options.logger)));
  return app;
}

function answering(operation: Operation, handler: Handler<OperationId>, options: ApiOptions) {
  const parser = inputParser(operation);
  const parseBody = bodyParser(operation);
  const localized = 'lang' in operation.query._zod.def.shape;
  // Keys are asked for at the moment they are used: one that was taken back must not be used for another minute.
  const passing: readonly unknown[] = [health, keyset];
  const cacheable =
    operation.method === 'get' && operation.requires === undefined && !passing.includes(operation.answer);
  return async (context: Context<HttpEnvironment>): Promise<Response> => {
    context.set('operation', operation.id);
    const { origin, search } = new URL(context.req.url);
    if (context.req.url.length > LONGEST_ADDRESS) throw addressTooLong(LONGEST_ADDRESS);
    const accessKey = operation.requires ? accessKeyOf(context.req.header('Authorization')) : '';
    const path = parser.path(context.req.param());
    const query = parser.query(search);
    const body = parseBody?.(await readJsonBody(context.req.raw));
    const answer = await handler({
      query,
      path,
      body,
      context: {
        language: context.get('language'),
        now: options.now(),
        publicUrl: (options.publicUrl ?? origin).replace(/\/+$/, ''),
        accessKey,
      },
    } as Parameters<typeof handler>[0]);
    if (answer instanceof RecordStream) return answerLines(context, answer.batches, { localized, cacheable });
    return answer instanceof Created
      ? answerJson(context, answer.answer, { localized, cacheable, status: 201 })
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
