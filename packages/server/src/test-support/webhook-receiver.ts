import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { WebhookPayload } from '@resilience-kit/contract';

export interface ReceivedRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

export interface WebhookReceiver {
  url: string;
  port: number;
  /** What came, oldest first. */
  requests: ReceivedRequest[];
  /** The payloads of what came. */
  payloads(): WebhookPayload[];
  /** Answers from now on with this status, or in another way; 204 to begin with. */
  answer(how: number | Answer): void;
  /** Resolves when this many requests have come in all. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface ReceiverOptions {
  host?: string;
  /** With it the receiver speaks HTTPS. */
  certificate?: { key: string; cert: string };
}

/** Somebody's server that events are sent to. */
export async function webhookReceiver({
  host = '127.0.0.1',
  certificate,
}: ReceiverOptions = {}): Promise<WebhookReceiver> {
  const requests: ReceivedRequest[] = [];
  let answer: Answer = statusAnswer(204);
  const waiting = new Set<() => void>();
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const received = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      requests.push(received);
      answer(response, received);
      for (const look of waiting) look();
    });
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://${host}:${port}/events`,
    port,
    requests,
    payloads: () => requests.map(({ body }) => JSON.parse(body) as WebhookPayload),
    answer: (how) => (answer = typeof how === 'number' ? statusAnswer(how) : how),
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (requests.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function statusAnswer(status: number): Answer {
  return (response) => response.writeHead(status).end();
}
