import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError, type HttpBindings } from '@hono/node-server';
import { problemBody, type ProblemDetails } from '../problems/http-problem.ts';
import { internalError } from '../problems/problems.ts';
import type { HttpEnvironment } from './environment.ts';
import { describeError, type Logger } from './logger.ts';
import { sendParts } from './response-in-parts.ts';
import { answerUnreadable, LARGEST_HEAD, malformedRequest } from './unreadable-request.ts';

/** Longer than the idle time of usual balancers, so that it is never this side that drops a connection in use. */
const KEEP_ALIVE_MILLISECONDS = 65_000;
/** How long requests under way may take to finish when the server closes. */
const CLOSE_WITHIN_MILLISECONDS = 10_000;
/** How often connections are looked at for requests that take too long to arrive. */
const LOOK_EVERY_MILLISECONDS = 1000;

/** How patient the server is with slow clients, milliseconds. A phone on 2G needs seconds, not minutes. */
export interface ClientTimes {
  /** For the request line and the headers to arrive; default 15 seconds. */
  head?: number;
  /** For the whole request to arrive, its body included; default two minutes. */
  request?: number;
  /** For which nothing may move on a connection while a request or an answer is on its way; default 60 seconds. */
  stall?: number;
}

export interface Listening {
  /** Where it listens, such as `http://127.0.0.1:4010`. */
  url: string;
  port: number;
  /** Takes no more requests, lets those under way finish (for at most ten seconds), then resolves. */
  close(): Promise<void>;
}

/** Serves `fetch` over HTTP. Rejects with a message for the operator when it cannot listen there. */
export function listen(
  fetch: (request: Request, bindings: HttpEnvironment['Bindings']) => Response | Promise<Response>,
  { host, port, logger, times = {} }: { host: string; port: number; logger: Logger; times?: ClientTimes },
): Promise<Listening> {
  const answer = async (request: Request, bindings: HttpBindings) =>
    sendParts(await fetch(request, bindings), bindings.outgoing);
  const listener = getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), {
    // For HTTP/1.0, which has no Host: some balancers ask so how the server is.
    hostname: 'localhost',
    errorHandler: (error) => {
      const isClients = error instanceof RequestError;
      if (!isClients) logger.error({ message: 'response failed', ...describeError(error) });
      return problemResponse(isClients ? malformedRequest : internalError().details);
    },
  });
  const head = times.head ?? 15_000;
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEAD,
      headersTimeout: head,
      requestTimeout: times.request ?? 120_000,
      connectionsCheckingInterval: Math.min(LOOK_EVERY_MILLISECONDS, head),
      keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    },
    (incoming, outgoing) => {
      underWay.add(outgoing);
      outgoing.once('close', () => underWay.delete(outgoing));
      void listener(incoming, outgoing);
    },
  );
  // Ends the connection of a client that neither sends nor takes anything; one that waits for an answer has nothing to do.
  server.setTimeout(times.stall ?? 60_000, (socket: Socket) => {
    if (![...underWay].some((answer) => answer.socket === socket && isBeingWorkedOut(answer))) socket.destroy();
  });
  server.on('clientError', answerUnreadable);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port, host)));
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
        port: actual,
        close: () => close(server, underWay),
      });
    });
  });
}

/** Whether the request is there as a whole, and nothing of the answer. */
function isBeingWorkedOut({ req, headersSent }: ServerResponse): boolean {
  return req.complete && !headersSent;
}

function explained(error: Error & { code?: string }, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is taken by another program. Stop that program, or choose another port: set RK_API_PORT, for example RK_API_PORT=${port + 1}.`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} needs administrator rights. Choose a port above 1023 with RK_API_PORT.`, {
      cause: error,
    });
  }
  return new Error(`The server cannot listen on ${host}, port ${port}: ${error.message}.`, { cause: error });
}

async function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  // Otherwise a client would send its next request on a connection that is about to end.
  for (const answer of underWay) if (!answer.headersSent) answer.setHeader('Connection', 'close');
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MILLISECONDS);
  await closed;
  clearTimeout(deadline);
}

function problemResponse(details: ProblemDetails): Response {
  return new Response(JSON.stringify(problemBody(details, { language: 'uk', requestId: randomUUID() })), {
    status: details.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
    },
  });
}
