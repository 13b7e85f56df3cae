import { afterEach, describe, expect, it, vi } from 'vitest';
import { AbortError, ResilienceClient } from '../index.ts';
import { expectNoUnhandledRejection, rawAnswer, rawServer, settledByTest } from './raw-server.test.support.ts';
import { aTransport, call, failureOf, scriptedServer, sendJson, transportTo } from './scripted-server.test.support.ts';

expectNoUnhandledRejection();

afterEach(() => {
  vi.useRealTimers();
});

const reason = new Error('left the page');

function expectAborted(error: Error) {
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ name: 'AbortError', code: 'aborted', retryable: false });
  expect(error.cause).toBe(reason);
  expect(error.message).toContain('GET /services/1 was ended by its signal');
}

/** A call whose end is in the hands of the test. */
function endable(baseUrl: string, options = {}) {
  const controller = new AbortController();
  const { transport, waits } = transportTo(baseUrl, options);
  const error = failureOf(transport.request({ ...call, options: { signal: controller.signal } }));
  return { error, waits, end: () => controller.abort(reason) };
}

describe('a call that is ended', () => {
  it('before it begins sends nothing', async () => {
    const server = await rawServer(() => undefined);
    const { transport } = transportTo(server.url);
    expectAborted(await failureOf(transport.request({ ...call, options: { signal: AbortSignal.abort(reason) } })));
    expect(server.sockets.size).toBe(0);
  });

  it('in the same moment, before anything has gone out, sends nothing', async () => {
    const server = await rawServer(() => undefined);
    const { error, end } = endable(server.url);
    end();
    expectAborted(await error);
    expect(server.requests).toEqual([]);
  });

  it('while a middleware still thinks sends nothing', async () => {
    const server = await rawServer(() => undefined);
    const thinking = settledByTest();
    const middleware = [
      () => {
        thinking.resolve();
        return new Promise<Response>(() => undefined);
      },
    ];
    const { error, end } = endable(server.url, { middleware });
    await thinking.promise;
    end();
    expectAborted(await error);
    expect(server.requests).toEqual([]);
  });

  it('while it connects lets the connection go', async () => {
    // Nothing ever answers the first bytes of TLS.
    const connected = settledByTest();
    const server = await rawServer(() => undefined);
    const watch = setInterval(() => server.sockets.size > 0 && connected.resolve(), 1);
    const { error, end } = endable(server.url.replace('http:', 'https:'));
    await connected.promise;
    clearInterval(watch);
    end();
    expectAborted(await error);
  });

  it('while it waits for headers closes the connection', async () => {
    const asked = settledByTest();
    const closed = settledByTest();
    const server = await rawServer((socket) => {
      socket.on('close', () => closed.resolve());
      asked.resolve();
    });
    const { error, end } = endable(server.url);
    await asked.promise;
    end();
    expectAborted(await error);
    await closed.promise;
    expect(server.requests).toHaveLength(1);
  });

  it('in the body closes the connection', async () => {
    const begun = settledByTest();
    const closed = settledByTest();
    const server = await rawServer((socket) => {
      socket.on('close', () => closed.resolve());
      socket.write(rawAnswer('{"id":', { 'content-length': '1000' }), () => setImmediate(begun.resolve));
    });
    const { error, end } = endable(server.url);
    await begun.promise;
    end();
    expectAborted(await error);
    await closed.promise;
    expect(server.requests).toHaveLength(1);
  });

  it('in the body of an error is ended too', async () => {
    const begun = settledByTest();
    const server = await rawServer((socket) => {
      const head = rawAnswer('{"title":', { 'content-length': '1000' }, '503 Unavailable');
      socket.write(head, () => setImmediate(begun.resolve));
    });
    const { error, end } = endable(server.url);
    await begun.promise;
    end();
    expectAborted(await error);
    expect(server.requests).toHaveLength(1);
  });

  it('in the pause between two attempts is not tried again, and leaves no timer', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const fetch = vi.fn(() => Promise.resolve(new Response('', { status: 503 })));
    const transport = aTransport({ baseUrl: 'https://api.example', fetch });
    const error = failureOf(transport.request({ ...call, options: { signal: controller.signal } }));
    await vi.advanceTimersByTimeAsync(100);
    expect(fetch).toHaveBeenCalledTimes(1);
    controller.abort(reason);
    expectAborted(await error);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('when it is answered already keeps its answer', async () => {
    const controller = new AbortController();
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const answer = transportTo(server.url).transport.request({ ...call, options: { signal: controller.signal } });
    const { data, response } = await answer;
    controller.abort(reason);
    expect((await answer).data).toBe(data);
    expect(response.body).toBe('{"id":"1"}');
  });

  it('by a time of the caller’s is ended by that, and says so', async () => {
    const server = await rawServer(() => undefined);
    const { transport } = transportTo(server.url);
    const error = await failureOf(transport.request({ ...call, options: { signal: AbortSignal.timeout(20) } }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toMatchObject({ name: 'TimeoutError' });
  });
});

it('a list that is ended between two pages asks for no more', async () => {
  const controller = new AbortController();
  const server = await scriptedServer((_request, response, nth) =>
    sendJson(response, {
      contents: [{ id: `s-${nth}` }],
      page_number: nth,
      total_pages: 9,
      total_items: 9,
      size: 1,
      empty: false,
      first_page: nth === 1,
      last_page: false,
    }),
  );
  const client = new ResilienceClient({ baseUrl: server.url });
  const seen: string[] = [];
  const iterating = (async () => {
    for await (const { id } of client.services.list({}, { signal: controller.signal })) {
      seen.push(id);
      if (seen.length === 2) controller.abort(reason);
    }
  })();
  expect(await failureOf(iterating)).toMatchObject({ code: 'aborted', cause: reason });
  expect(seen).toEqual(['s-1', 's-2']);
  expect(server.requests).toHaveLength(2);
});
