import { health, managedOperations, operations, type Operation } from '@resilience-kit/contract';
import { Hono, type Context } from 'hono';
import { builderRoute } from '../builder/builder-route.ts';
import { DataVersion, readDataVersion } from '../data-version/data-version.ts';
import type { Database } from '../database/database.ts';
import { isDatabaseUnavailable } from '../database/unavailable.ts';
import { kitRoutes } from '../kit/kit-routes.ts';
import { handlersFor, type HandlerOptions } from '../operations/handlers.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { internalError, methodNotAllowed, unavailable, unknownPath } from '../problems/problems.ts';
import { managedHandler } from '../publishing/managed-handler.ts';
import { requestLimits } from '../rate-limits/limit-requests.ts';
import type { RateLimitOptions } from '../rate-limits/limits.ts';
import { networkHash } from '../rate-limits/network-hash.ts';
import { RateLimiter } from '../rate-limits/rate-limiter.ts';
import { sharedCounts } from '../rate-limits/request-counts.ts';
import { submissionRate } from '../rate-limits/submission-rate.ts';
import { SearchMemory } from '../search/search-memory.ts';
import { afterWrites } from './after-writes.ts';
import { AnswerCache } from './answer-caching/answer-cache.ts';
import { RecentVersion } from './answer-caching/recent-version.ts';
import { componentsIn } from '../embedding/components.ts';
import { embeddingRoutes, type EmbeddingOptions } from '../embedding/embedding-routes.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { allowedMethods } from './allowed-methods.ts';
import { answering, type AnyHandler } from './answering.ts';
import { answerProblem } from './answers.ts';
import { crossOrigin } from './cross-origin.ts';
import type { HttpEnvironment } from './environment.ts';
import { describeError, type Logger } from './logger.ts';
import { requestId } from './request-id.ts';
import { requestLanguage } from './request-language.ts';
import { requestLog } from './request-log.ts';
import { inOrderOfRoutes, routeOf } from './route-of.ts';
import { securityHeaders } from './security-headers.ts';
import { Workload, type WorkloadOptions } from './workload.ts';

/** For programs that embed the API and count requests themselves. */
const WITHOUT_LIMITS: RateLimitOptions = {
  requestsPerMinute: 0,
  writesPerMinute: 0,
  anonymousWritesPerTenMinutes: 0,
  receiptQuestionsPerTenMinutes: 0,
  submissionsBeforeQuarantine: 0,
};

/** What may lag tells of days, not of moments, and its key has the day: an hour is for the memory's sake. */
const LAGGING_KEPT_MILLISECONDS = 3_600_000;

/** What the API works with, for programs that serve it themselves. */
export interface ApiOptions extends HandlerOptions, EmbeddingOptions {
  /** Where the records are: {@link openDatabase} opens it, {@link migrate} brings it up to date. */
  database: Database;
  /** Is told of every request and every failure. */
  logger: Logger;
  /** The clock. */
  now: () => Date;
  /** Where the API is for the world, when a proxy stands before it; otherwise the host that was asked. */
  publicUrl?: string;
  /** How much one network and one access key may ask; without it as much as they like. */
  rateLimits?: RateLimitOptions;
  /** This is the only copy of the server on its database, so that requests need not be counted together with others. */
  alone?: boolean;
  /** How much is done at once, and how long one answer may take. */
  workload?: WorkloadOptions;
  /** Measures requests. */
  telemetry?: Pick<Telemetry, 'requests'> | undefined;
  /** How much memory answers may take that are kept until the data changes, bytes; default 32 MB. */
  keptAnswersBytes?: number;
}

/** The API as a Hono app: one route for each operation of the contract. */
export function createApi(options: ApiOptions): Hono<HttpEnvironment> {
  const app = new Hono<HttpEnvironment>({ strict: false });
  const served = [...Object.values<Operation>(operations), ...managedOperations];
  const allowed = allowedMethods(served);
  if (options.telemetry) app.use(options.telemetry.requests);
  app.use(requestId, requestLanguage, requestLog(options.logger));
  const workload = new Workload(options.workload);
  const hash = networkHash(options.database);
  const limiter = new RateLimiter(options.alone ? undefined : sharedCounts(options.database));
  const rateLimits = options.rateLimits ?? WITHOUT_LIMITS;
  const limited = requestLimits({ ...rateLimits, limiter, networkHash: hash, now: options.now });
  const version = new DataVersion(() => readDataVersion(options.database));
  const answers = new AnswerCache({
    dataVersion: () => version.current(),
    now: options.now,
    mostBytes: options.keptAnswersBytes,
  });
  const recentVersion = new RecentVersion({ read: () => version.current() });
  const lagging = { dataVersion: () => recentVersion.current(), milliseconds: LAGGING_KEPT_MILLISECONDS };
  // The API and the pages search alike.
  const searchMemory = options.searchMemory ?? new SearchMemory();
  const components = componentsIn(options.componentsDirectory);
  // Pages, before what is said of data: they have headers of their own, and no other site reads them.
  app.route(
    '/embed',
    embeddingRoutes(
      {
        ...options,
        answers,
        lagging,
        searchMemory,
        components,
        limit: limited(operations.getForm),
        bounded: (work) => workload.run(work),
        problemFor: (error, context) => problemFor(error, context, options.logger),
      },
      options,
    ),
  );
  app.route('/kit', kitRoutes(components));
  app.get(
    '/builder',
    builderRoute({
      ...options,
      components,
      bounded: (work) => workload.run(work),
      problemFor: (error, context) => problemFor(error, context, options.logger),
    }),
  );
  app.use(
    securityHeaders,
    crossOrigin(allowed),
    afterWrites(() => recentVersion.forget()),
  );
  const handlers = allHandlers({ ...options, searchMemory });
  const answeringOptions = {
    ...options,
    trustedProxies: rateLimits.trustedProxies ?? 0,
    networkHash: hash,
    answers,
    lagging,
    submissionRate: submissionRate(rateLimits, { limiter, networkHash: hash }),
  };
  for (const operation of inOrderOfRoutes(served)) {
    const handler = bounded(operation, handlers[operation.id] as AnyHandler, workload);
    const method = operation.method.toUpperCase();
    app.on(method, routeOf(operation), limited(operation), answering(operation, handler, answeringOptions));
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

function allHandlers(options: ApiOptions): Readonly<Record<string, AnyHandler>> {
  const managed = managedOperations.map((operation) => [operation.id, managedHandler(options.database, operation)]);
  return { ...handlersFor(options.database, options), ...(Object.fromEntries(managed) as object) } as Record<
    string,
    AnyHandler
  >;
}

/** Whoever imports ten thousand rows waits longer than for a page of a list. */
const PATIENCE_OF_MINUTES = 10;

/** A balancer that asks how the server is gets its answer also when there is too much to do. */
function bounded(operation: Operation, handler: AnyHandler, workload: Workload): AnyHandler {
  if ((operation.answer as unknown) === health) return handler;
  const patience = operation.takesMinutes ? PATIENCE_OF_MINUTES : 1;
  return (input) => workload.run(() => handler(input), patience);
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
