import { listenRaw } from '#listening';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Connection } from './listening/listening.test.support.ts';
import { watchUnhandledRejections } from './unhandled-rejections.test.support.ts';

/** What a client sent over one connection before it was answered. */
export interface RawRequest {
  readonly head: string;
  /** Counts requests from 1. */
  readonly nth: number;
}

/**
 * A server that answers bytes, whatever they are: `answer` is called for each request (a head without a body) with the
 * socket to write to. Closed when the test is over.
 */
export async function rawServer(answer: (socket: Connection, request: RawRequest) => void) {
  const requests: RawRequest[] = [];
  const sockets = new Set<Connection>();
  const { port, close } = await listenRaw({
    connected: (socket) => void sockets.add(socket),
    closed: (socket) => void sockets.delete(socket),
    request(socket, head) {
      const request = { head, nth: requests.length + 1 };
      requests.push(request);
      answer(socket, request);
    },
  });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${port}`, port, requests, sockets };
}

/** A whole answer as bytes. */
export function rawAnswer(body: string, headers: Readonly<Record<string, string>> = {}, status = '200 OK'): Buffer {
  const lines = Object.entries({ 'content-type': 'application/json', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
}

/** No promise that nobody waits for may reject while these tests run. */
export function expectNoUnhandledRejection(): void {
  let unhandled: ReturnType<typeof watchUnhandledRejections>;
  beforeAll(() => void (unhandled = watchUnhandledRejections()));
  afterAll(async () => {
    // The platform tells of them when the queue of microtasks is empty.
    await new Promise(setImmediate);
    unhandled.stop();
    expect(unhandled.reasons).toEqual([]);
  });
}

/** A promise that the test settles. */
export function settledByTest<T = void>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((resolvePromise, rejectPromise) => {
    resolve = resolvePromise;
    reject = rejectPromise;
  });
  return { promise, resolve, reject };
}
