import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { problemBody, type ProblemDetails } from '../problems/http-problem.ts';
import { addressTooLong, internalError } from '../problems/problems.ts';
import { describeError, type Logger } from './logger.ts';

/** Request line and headers together, in bytes; enough for 1000 Cyrillic letters percent-encoded ten times over. */
const LARGEST_HEAD = 65_536;
/** Longer than the idle time of usual balancers, so that it is never this side that drops a connection in use. */
const KEEP_ALIVE_MILLISECONDS = 65_000;
/** How long requests under way may take to finish when the server closes. */
const CLOSE_WITHIN_MILLISECONDS = 5000;

export interface Listening {
  /** Where it listens, such as `http://127.0.0.1:4010`. */
  url: string;
  port: number;
  /** Takes no more requests, lets those under way finish (for at most five seconds), then resolves. */
  close(): Promise<void>;
}

/** Serves `fetch` over HTTP. Rejects with a message for the operator when it cannot listen there. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, logger }: { host: string; port: number; logger: Logger },
): Promise<Listening> {
  const listener = getRequestListener((request) => fetch(request), {
    errorHandler: (error) => {
      const isClients = error instanceof RequestError;
      if (!isClients) logger.error({ message: 'response failed', ...describeError(error) });
      return problemResponse(isClients ? malformedRequest : internalError().details);
    },
  });
  const server = createServer(
    { maxHeaderSize: LARGEST_HEAD },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  server.on('clientError', answerUnreadable);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port, host)));
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
        port: actual,
        close: () => close(server),
      });
    });
  });
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

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MILLISECONDS);
  await closed;
  clearTimeout(deadline);
}

const malformedRequest: ProblemDetails = {
  kind: 'invalid-parameter',
  status: 400,
  detail: {
    uk: 'Запит не вдалося прочитати: його адреса або заголовки записані неправильно.',
    en: 'The request could not be read: its address or headers are malformed.',
  },
};

/** What the HTTP parser refuses never becomes a request: this answers it on the bare connection. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const details =
    error.code === 'HPE_HEADER_OVERFLOW' ? { ...addressTooLong(LARGEST_HEAD).details, status: 431 } : malformedRequest;
  const body = JSON.stringify(problemBody(details, { language: 'uk', requestId: randomUUID() }));
  const reason = details.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request';
  socket.end(
    [
      `HTTP/1.1 ${details.status} ${reason}`,
      'Content-Type: application/problem+json',
      'Access-Control-Allow-Origin: *',
      'Cache-Control: no-store',
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
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
