import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { readJsonBody } from './read-body.ts';
import { listen, type Listening } from './listen.ts';
import { silentLogger } from './logger.ts';

const MEGABYTE = new Uint8Array(1_000_000);
/** Small enough that nobody waits for the tests; the real ones are a hundred times longer. */
const times = { head: 100, request: 200, stall: 400 };

let listening: Listening;
let socket: Socket;
afterEach(async () => {
  socket.destroy();
  await listening.close();
});

async function serve(fetch: Parameters<typeof listen>[0]): Promise<void> {
  listening = await listen(fetch, { host: '127.0.0.1', port: 0, logger: silentLogger, times });
  socket = connect(listening.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
}

/** Sends a byte whenever the last one is gone, for ever, and gives what the server said when it had enough. */
async function sendByteByByte(beginning: string): Promise<string> {
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(beginning);
  const closed = once(socket, 'close');
  const next = () => {
    if (!socket.destroyed && socket.writable) socket.write('x', () => setImmediate(next));
  };
  next();
  await closed;
  return answer;
}

describe('a slow client', () => {
  test('whose headers never end is told 408', async () => {
    await serve(() => new Response('never'));
    const answer = await sendByteByByte('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    expect(answer).toContain('HTTP/1.1 408 Request Timeout');
    expect(answer).toContain('urn:resilience-kit:problem:too-slow');
    expect(answer).toContain('Нічого не збережено');
  });

  test('whose body never ends is told 408, and what waited for the body learns that it broke', async () => {
    let waiting: Promise<unknown> | undefined;
    await serve(async (request) => {
      waiting = readJsonBody(request);
      await waiting;
      return new Response('never');
    });
    const answer = await sendByteByByte(
      'PUT / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"',
    );
    expect(answer).toContain('HTTP/1.1 408 Request Timeout');
    await expect(waiting).rejects.toThrow(/did not arrive in full/);
  });

  test('who takes no answer loses the connection, and the answer is worked out no further', async () => {
    let cancelled: () => void = () => undefined;
    const isCancelled = new Promise<void>((resolve) => (cancelled = resolve));
    await serve(
      () =>
        new Response(
          new ReadableStream(
            { pull: (controller) => controller.enqueue(MEGABYTE), cancel: () => cancelled() },
            { highWaterMark: 0 },
          ),
        ),
    );
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await isCancelled;
  });

  test('is not who waits for an answer that takes long to work out', async () => {
    await serve(async (request, { incoming }) => {
      const body = await request.text();
      // The connection has been idle for as long as any may be that waits for its client.
      await once(incoming?.socket as Socket, 'timeout');
      return new Response(`imported ${body}`);
    });
    const answer = await fetch(listening.url, { method: 'POST', body: 'rows' });
    expect(await answer.text()).toBe('imported rows');
  });

  test('does not hold up the others', async () => {
    await serve(() => new Response('here'));
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    expect(await (await fetch(listening.url)).text()).toBe('here');
  });
});
