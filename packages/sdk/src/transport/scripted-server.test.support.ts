import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject, onTestFinished } from 'vitest';
import { readRecord } from './answer.ts';
import { attemptsWithFetch } from './attempts-with-fetch.ts';
import { attemptsWithKy } from './attempts-with-ky.ts';
import type { TransportOptions } from './options.ts';
import { type Call, Transport } from './transport.ts';

/** A request as the server got it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Script = (request: ReceivedRequest, response: ServerResponse, nth: number) => void;

/** A real HTTP server that answers as the script says, closed when the test is over. `nth` counts requests from 1. */
export async function scriptedServer(script: Script) {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body };
      requests.push(request);
      script(request, response, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, requests };
}

export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function sendProblem(
  response: ServerResponse,
  status: number,
  extra: object = {},
  headers: Record<string, string> = {},
): void {
  const problem = {
    type: 'about:blank',
    title: `Status ${status}`,
    status,
    detail: 'Details.',
    request_id: 'r-1',
    ...extra,
  };
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(problem));
}

/** Waits that take no time, and are written down. */
export function recordedTiming(random = 0) {
  const waits: number[] = [];
  const pause = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { waits, timing: { pause, random: () => random } };
}

/** A call for one record, wherever it is sent. */
export const call: Call<{ id: string }> = {
  operation: 'getService',
  path: ['services', '1'],
  forOneRecord: true,
  read: (body) => readRecord(body) as { id: string } | undefined,
};

declare module 'vitest' {
  interface ProvidedContext {
    /** What makes the attempts in this run of the transport's tests: they hold for both. */
    attempts: 'fetch' | 'ky';
  }
}

/** A transport with the attempts that this run is about. */
export function aTransport(options: TransportOptions): Transport {
  return new Transport(options, inject('attempts') === 'ky' ? attemptsWithKy : attemptsWithFetch);
}

/** A transport that writes down its waits instead of waiting. */
export function transportTo(baseUrl: string, options: Partial<TransportOptions> = {}) {
  const { timing, waits } = recordedTiming();
  return { transport: aTransport({ baseUrl, timing, ...options }), waits };
}

/** The error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was answered.');
}
