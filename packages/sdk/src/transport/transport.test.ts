import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Attempt } from '../index.ts';
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
    const { transport } = transportTo(server.url, { maxRetries: 20 });
    const ids = Array.from({ length: 40 }, (_, index) => `s-${index}`);
    const answers = await Promise.all(ids.map((id) => transport.request({ ...call, path: ['services', id] })));
    expect(answers.map(({ data }) => data.id)).toEqual(ids);
  });
});

describe('reports of attempts', () => {
  it('come one for each, and say neither what was asked for nor with which key', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendProblem(response, 503) : sendJson(response, { id: '1' }),
    );
    const seen: Attempt[] = [];
    const { transport } = transportTo(server.url, {
      onAttempt: (attempt) => seen.push(attempt),
      headers: { authorization: 'secret' },
    });
    await transport.request({ ...call, parameters: { text: 'насильство' }, options: { requestId: 'r-9' } });
    const common = {
      operation: 'getService',
      method: 'GET',
      path: '/services/1',
      requestId: 'r-9',
      duration: expect.any(Number) as number,
    };
    expect(seen).toEqual([
      { ...common, attempt: 1, status: 503, retryIn: 500 },
      { ...common, attempt: 2, status: 200 },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/secret|насильство|%D0/);
  });

  it('carry the error that ended the call', async () => {
    const seen: Attempt[] = [];
    const fetch = () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    const error = await failureOf(
      transportTo('https://api.example', { fetch, onAttempt: (attempt) => seen.push(attempt) }).transport.request(call),
    );
    expect(seen).toMatchObject([{ attempt: 1, status: 200, error }]);
  });

  it('may fail without taking the answer away', async () => {
    const onAttempt = () => {
      throw new Error('log is full');
    };
    const { transport } = transportTo('https://api.example', {
      fetch: () => Promise.resolve(Response.json({ id: '1' })),
      onAttempt,
    });
    expect((await transport.request(call)).data.id).toBe('1');
  });
});

it('errors hold no header of the request, however they are printed', async () => {
  const { inspect } = await import('node:util');
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
      maxRetries: 0,
      headers: { authorization: 'Bearer secret' },
    });
    expect(inspect(await failureOf(transport.request(call)), { depth: 20, showHidden: true })).not.toContain('secret');
  }
});
