import { afterEach, describe, expect, it, vi } from 'vitest';
import { printed } from './printed.test.support.ts';
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
  vi.unstubAllGlobals();
});

describe('an answered request', () => {
  it('gives the data with status, headers and request id', async () => {
    const server = await scriptedServer((_request, response) =>
      sendJson(response, { id: '1' }, 200, { 'x-request-id': 'r-1', etag: '"a"' }),
    );
    const { data, response } = await transportTo(server.url).transport.request(call);
    expect(data).toEqual({ id: '1' });
    expect(response).toMatchObject({ status: 200, requestId: 'r-1' });
    expect(response.headers.get('etag')).toBe('"a"');
  });

  it('keeps the path of the base URL', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, {}));
    await transportTo(`${server.url}/help/api/`).transport.request({ ...call, parameters: { lang: 'en' } });
    expect(server.requests[0]?.url).toBe('/help/api/services/1?lang=en');
  });

  it('drops null fields, which the contract does not have', async () => {
    const server = await scriptedServer((_request, response) =>
      sendJson(response, { id: '1', email: null, phones: [{ number: '112', type: null }] }),
    );
    const { data } = await transportTo(server.url).transport.request(call);
    expect(data).toStrictEqual({ id: '1', phones: [{ number: '112' }] });
  });

  it('uses the fetch it is given, and otherwise the one that is global at the time of the call', async () => {
    const transport = aTransport({ baseUrl: 'https://api.example' });
    const late = vi.fn(() => Promise.resolve(Response.json({ id: 'late' })));
    vi.stubGlobal('fetch', late);
    expect((await transport.request(call)).data.id).toBe('late');
    const own = aTransport({
      baseUrl: 'https://api.example',
      fetch: () => Promise.resolve(Response.json({ id: 'own' })),
    });
    expect((await own.request(call)).data.id).toBe('own');
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('does not mix up concurrent calls', async () => {
    const server = await scriptedServer((request, response, nth) => {
      const id = request.url.split('/').at(-1);
      if (nth % 3 === 0) sendProblem(response, 503);
      else sendJson(response, { id });
    });
    const { transport } = transportTo(server.url, { retry: 20 });
    const ids = Array.from({ length: 40 }, (_, index) => `s-${index}`);
    const answers = await Promise.all(ids.map((id) => transport.request({ ...call, path: ['services', id] })));
    expect(answers.map(({ data }) => data.id)).toEqual(ids);
  });
});

describe('log lines', () => {
  function writtenDown() {
    const lines: { level: string; message: string; details: object | undefined }[] = [];
    const at = (level: string) => (message: string, details?: object) => void lines.push({ level, message, details });
    return { lines, logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
  }

  it('come one for each attempt, and say neither what was asked for nor with which key', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendProblem(response, 503) : sendJson(response, { id: '1' }),
    );
    const { lines, logger } = writtenDown();
    const { transport } = transportTo(server.url, { logger, logLevel: 'debug', headers: { authorization: 'secret' } });
    await transport.request({ ...call, parameters: { text: 'насильство' }, options: { requestId: 'r-9' } });
    const common = {
      operation: 'getService',
      method: 'GET',
      path: '/services/1',
      requestId: 'r-9',
      duration: expect.any(Number) as number,
    };
    expect(lines).toEqual([
      {
        level: 'info',
        message: 'resilience-kit: GET /services/1: 503, trying again in 500 ms',
        details: { ...common, attempt: 1, status: 503, retryIn: 500 },
      },
      {
        level: 'debug',
        message: 'resilience-kit: GET /services/1: 200',
        details: { ...common, attempt: 2, status: 200 },
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/secret|насильство|%D0/);
  });

  it('are as many as were asked for', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 500));
    const counts: Record<string, number> = {};
    for (const logLevel of ['off', 'warn', 'info', 'debug'] as const) {
      const { lines, logger } = writtenDown();
      await failureOf(transportTo(server.url, { logger, logLevel }).transport.request(call));
      counts[logLevel] = lines.length;
    }
    expect(counts).toEqual({ off: 0, warn: 0, info: 3, debug: 3 });
  });

  it('may fail without taking the answer away', async () => {
    const full = () => {
      throw new Error('log is full');
    };
    const { transport } = transportTo('https://api.example', {
      fetch: () => Promise.resolve(Response.json({ id: '1' })),
      logger: { debug: full, info: full, warn: full, error: full },
      logLevel: 'debug',
    });
    expect((await transport.request(call)).data.id).toBe('1');
  });

  it('warn once of an endpoint that will go away', async () => {
    const { lines, logger } = writtenDown();
    const headers = {
      deprecation: '@1767225600',
      sunset: 'Fri, 01 Jan 2027 00:00:00 GMT',
      link: '<https://api.example/changes>; rel="deprecation"',
    };
    const fetch = () => Promise.resolve(Response.json({ id: '1' }, { headers }));
    const { transport } = transportTo('https://api.example', { fetch, logger });
    await transport.request(call);
    await transport.request(call);
    expect(lines).toEqual([
      {
        level: 'warn',
        message:
          'resilience-kit: `getService` is deprecated and stops working on Fri, 01 Jan 2027 00:00:00 GMT. Update the SDK, or see https://api.example/changes.',
        details: undefined,
      },
    ]);
  });
});

it('errors hold no header of the request, however they are printed', async () => {
  const failing = [
    () => Promise.reject(new TypeError('fetch failed')),
    () => Promise.resolve(new Response('', { status: 500 })),
    () => Promise.resolve(new Response('<html>')),
    () => new Promise<Response>(() => undefined),
  ];
  for (const fetch of failing) {
    const { transport } = transportTo('https://api.example', {
      fetch,
      timeout: 20,
      retry: 0,
      headers: { authorization: 'Bearer secret' },
    });
    expect(await printed(await failureOf(transport.request(call)))).not.toContain('secret');
  }
});
