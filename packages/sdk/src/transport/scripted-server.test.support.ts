import { listenHttp } from '#listening';
import { inject, onTestFinished } from 'vitest';
import { here } from '../runtimes/runtime.test.support.ts';
import { readRecord } from './answer.ts';
import { attemptsWithFetch } from './attempts-with-fetch.ts';
import { attemptsWithKy } from './attempts-with-ky.ts';
import type { Call } from './call.ts';
import type { Answering, ReceivedRequest } from './listening/listening.test.support.ts';
import type { TransportOptions } from './options.ts';
import { Transport } from './transport.ts';

export type { ReceivedRequest } from './listening/listening.test.support.ts';

export type Script = (request: ReceivedRequest, response: Answering, nth: number) => void;

/** A real HTTP server that answers as the script says, closed when the test is over. `nth` counts requests from 1. */
export async function scriptedServer(script: Script) {
  const requests: ReceivedRequest[] = [];
  const { port, close } = await listenHttp({
    request(request, response) {
      requests.push(request);
      script(request, response, requests.length);
    },
  });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${port}`, port, requests };
}

export function sendJson(response: Answering, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function sendProblem(
  response: Answering,
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
  // In a page keys are refused otherwise: that has tests of its own.
  const allowKeyInBrowser = here === 'Chromium';
  return { transport: aTransport({ baseUrl, timing, allowKeyInBrowser, ...options }), waits };
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
