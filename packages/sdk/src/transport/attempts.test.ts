import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Call,
  ConfigurationError,
  ConnectionError,
  RateLimitError,
  AbortError,
  ServerError,
  TimeoutError,
} from '../index.ts';
import { noConnection } from './no-connection.test.support.ts';
import {
  aTransport,
  call,
  failureOf,
  scriptedServer,
  sendJson,
  sendProblem,
  transportTo,
} from './scripted-server.test.support.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('retries', () => {
  it.each([408, 429, 500, 502, 503, 504])('follow a %i, after waits that grow', async (status) => {
    const server = await scriptedServer((_request, response, nth) =>
      nth < 3 ? sendProblem(response, status) : sendJson(response, { id: '1' }),
    );
    const { transport, waits } = transportTo(server.url);
    expect((await transport.request(call)).data.id).toBe('1');
    expect(waits).toEqual([500, 1000]);
    expect(new Set(server.requests.map(({ headers }) => headers['x-request-id'])).size).toBe(1);
  });

  it.each([400, 401, 403, 404, 409, 410, 413, 422, 501])('do not follow a %i', async (status) => {
    const server = await scriptedServer((_request, response) => sendProblem(response, status));
    await expect(transportTo(server.url).transport.request(call)).rejects.toMatchObject({ status });
    expect(server.requests).toHaveLength(1);
  });

  it('end with the error of the last attempt', async () => {
    const server = await scriptedServer((_request, response, nth) => sendProblem(response, nth < 3 ? 503 : 500));
    await expect(transportTo(server.url).transport.request(call)).rejects.toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(3);
  });

  it('follow a connection that broke, before the answer or within it', async () => {
    const server = await scriptedServer((_request, response, nth) => {
      if (nth === 1) response.destroy();
      else if (nth === 2) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"id": "');
        response.socket?.end();
      } else sendJson(response, { id: '1' });
    });
    const { transport, waits } = transportTo(server.url);
    expect((await transport.request(call)).data.id).toBe('1');
    expect(waits).toEqual([500, 1000]);
  });

  it('give up on a connection that keeps breaking within the answer', async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"id": "');
      response.socket?.end();
    });
    const { transport, waits } = transportTo(server.url);
    const error = await failureOf(transport.request(call));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.cause).toBeInstanceOf(noConnection);
    expect(waits).toEqual([500, 1000]);
    expect(server.requests).toHaveLength(3);
  });

  it('can be switched off, for the client or for a call', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 503));
    await failureOf(transportTo(server.url, { retry: 0 }).transport.request(call));
    expect(server.requests).toHaveLength(1);
    await failureOf(transportTo(server.url).transport.request({ ...call, options: { retry: 0 } }));
    expect(server.requests).toHaveLength(2);
  });

  it('wait as long as Retry-After says', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendProblem(response, 429, {}, { 'retry-after': '7' }) : sendJson(response, { id: '1' }),
    );
    const { transport, waits } = transportTo(server.url);
    await transport.request(call);
    expect(waits).toEqual([7_000]);
  });

  it('do not wait for a Retry-After beyond thirty seconds', async () => {
    const server = await scriptedServer((_request, response) =>
      sendProblem(response, 429, {}, { 'retry-after': '31' }),
    );
    const { transport, waits } = transportTo(server.url, { totalTimeout: 600_000 });
    const error = await failureOf(transport.request(call));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 31, requestId: 'r-1', problem: { detail: 'Details.' } });
    expect(error.message).toContain('Try again in 31 s.');
    expect(waits).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('do not wait for longer than is left: the error comes at once instead of a timeout later', async () => {
    vi.useFakeTimers();
    const fetch = vi
      .fn(() => Promise.resolve(new Response('', { status: 503 })))
      .mockImplementationOnce(() =>
        Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '5' } })),
      );
    const { transport, waits } = transportTo('https://api.example', { fetch, totalTimeout: 499 });
    for (const ErrorClass of [RateLimitError, ServerError]) {
      const failure = failureOf(transport.request(call));
      await vi.advanceTimersByTimeAsync(1);
      expect(await failure).toBeInstanceOf(ErrorClass);
    }
    expect(waits).toEqual([]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('leave a POST alone unless it has an idempotency key', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 503));
    const post: Call<object> = { ...call, method: 'POST', body: { text: 'привіт' } };
    await expect(transportTo(server.url).transport.request(post)).rejects.toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      body: '{"text":"привіт"}',
      headers: { 'content-type': 'application/json' },
    });

    await expect(
      transportTo(server.url).transport.request({ ...post, options: { idempotencyKey: 'k-1' } }),
    ).rejects.toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(4);
    expect(server.requests.slice(1).map(({ body, headers }) => [body, headers['idempotency-key']])).toEqual(
      Array.from({ length: 3 }, () => ['{"text":"привіт"}', 'k-1']),
    );
  });

  it('leave a POST alone whose connection broke', async () => {
    const server = await scriptedServer((_request, response) => response.destroy());
    await expect(
      transportTo(server.url).transport.request({ ...call, method: 'POST', body: {} }),
    ).rejects.toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(1);
  });
});

describe('limits', () => {
  it('end an attempt that is not answered and try again', async () => {
    vi.useFakeTimers();
    const fetch = vi
      .fn(() => Promise.resolve(Response.json({ id: '1' })))
      .mockImplementationOnce(() => new Promise(() => undefined));
    const answer = transportTo('https://api.example', { fetch, timeout: 4_000 }).transport.request(call);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2);
    expect((await answer).data.id).toBe('1');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('give a TimeoutError that names the host and not the query', async () => {
    const server = await scriptedServer(() => undefined);
    const { transport } = transportTo(server.url, { timeout: 20, retry: 1 });
    const error = await failureOf(transport.request({ ...call, parameters: { text: 'насильство' } }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toMatch(
      /^GET \/services\/1: no complete answer from 127\.0\.0\.1:\d+ within \d+\.\d s, 2 attempts\./,
    );
    expect(JSON.stringify(error) + error.message).not.toMatch(/text=|%D0/);
  });

  it('hold for all attempts together', async () => {
    vi.useFakeTimers();
    const fetch = vi.fn(
      (request: Request) =>
        new Promise<Response>((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
        }),
    );
    const transport = aTransport({
      baseUrl: 'https://api.example',
      fetch,
      timeout: 10_000,
      totalTimeout: 25_000,
      retry: 9,
      timing: { random: () => 0 },
    });
    const failure = failureOf(transport.request(call));
    await vi.advanceTimersByTimeAsync(24_900);
    expect(fetch).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(200);
    expect(await failure).toBeInstanceOf(TimeoutError);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('give a body that trickles in as long as the whole call has', async () => {
    vi.useFakeTimers();
    let finish: () => void = () => undefined;
    const fetch = () => {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"id": '));
          finish = () => {
            controller.enqueue(new TextEncoder().encode('"1"}'));
            controller.close();
          };
        },
      });
      return Promise.resolve(new Response(stream, { headers: { 'content-type': 'application/json' } }));
    };
    const slow = aTransport({ baseUrl: 'https://api.example', fetch }).request(call);
    await vi.advanceTimersByTimeAsync(29_000);
    finish();
    expect((await slow).data.id).toBe('1');

    const endless = failureOf(aTransport({ baseUrl: 'https://api.example', fetch }).request(call));
    await vi.advanceTimersByTimeAsync(30_001);
    expect(await endless).toBeInstanceOf(TimeoutError);
  });

  it('hold even for a fetch that ignores its signal', async () => {
    vi.useFakeTimers();
    const transport = aTransport({
      baseUrl: 'https://api.example',
      fetch: () => new Promise(() => undefined),
      retry: 0,
    });
    const failure = failureOf(transport.request(call));
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await failure).toBeInstanceOf(TimeoutError);
  });

  it('leave no timer behind', async () => {
    vi.useFakeTimers();
    await aTransport({ baseUrl: 'https://api.example', fetch: () => Promise.resolve(Response.json({})) }).request(call);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([{ timeout: 0 }, { timeout: Number.NaN }, { totalTimeout: -1 }, { retry: -1 }, { retry: 1.5 }])(
    'that make no sense are refused: %j',
    async (options) => {
      expect(() => aTransport({ baseUrl: 'https://api.example', ...options })).toThrow(ConfigurationError);
      await expect(aTransport({ baseUrl: 'https://api.example' }).request({ ...call, options })).rejects.toThrow(
        ConfigurationError,
      );
    },
  );

  it('may be switched off with Infinity', async () => {
    const fetch = () => Promise.resolve(Response.json({ id: '1' }));
    const transport = aTransport({
      baseUrl: 'https://api.example',
      fetch,
      timeout: Infinity,
      totalTimeout: Infinity,
    });
    expect((await transport.request(call)).data.id).toBe('1');
  });
});

describe('an aborted call', () => {
  it('sends nothing when its signal is aborted already', async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({})));
    const signal = AbortSignal.abort(new Error('left the page'));
    const error = await failureOf(
      aTransport({ baseUrl: 'https://api.example', fetch }).request({ ...call, options: { signal } }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ name: 'AbortError', code: 'aborted', cause: { message: 'left the page' } });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('ends while the server is thinking, and is not tried again', async () => {
    const controller = new AbortController();
    const server = await scriptedServer(() => controller.abort());
    const error = await failureOf(
      transportTo(server.url).transport.request({ ...call, options: { signal: controller.signal } }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(server.requests).toHaveLength(1);
  });

  it('ends while the body is coming', async () => {
    const controller = new AbortController();
    const server = await scriptedServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .write('{"id": ', () => setImmediate(() => controller.abort()));
    });
    const error = await failureOf(
      transportTo(server.url).transport.request({ ...call, options: { signal: controller.signal } }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(server.requests).toHaveLength(1);
  });

  it('ends in the wait before another attempt', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const fetch = vi.fn(() => Promise.resolve(new Response('', { status: 503 })));
    const failure = failureOf(
      aTransport({ baseUrl: 'https://api.example', fetch }).request({
        ...call,
        options: { signal: controller.signal },
      }),
    );
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect(await failure).toBeInstanceOf(AbortError);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
