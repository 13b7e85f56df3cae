import { describe, expect, it, vi } from 'vitest';
import { ConnectionError, InvalidRequestError, type Middleware } from '../index.ts';
import { call, failureOf, scriptedServer, sendJson, sendProblem, transportTo } from './scripted-server.test.support.ts';

describe('middleware', () => {
  it('is gone through once for each attempt, which it is told', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth < 3 ? sendProblem(response, 503) : sendJson(response, { id: '1' }),
    );
    const seen: unknown[] = [];
    const counting: Middleware = async (request, next, context) => {
      const answer = await next(request);
      seen.push([context, answer.status]);
      return answer;
    };
    await transportTo(server.url, { middleware: [counting] }).transport.request(call);
    expect(seen).toEqual([
      [{ operation: 'getService', attempt: 1 }, 503],
      [{ operation: 'getService', attempt: 2 }, 503],
      [{ operation: 'getService', attempt: 3 }, 200],
    ]);
  });

  it('stands in the order of the list, the first outermost', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const order: string[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`${name} asks`);
        const answer = await next(request);
        order.push(`${name} is answered`);
        return answer;
      };
    await transportTo(server.url, { middleware: [named('outer'), named('inner')] }).transport.request(call);
    expect(order).toEqual(['outer asks', 'inner asks', 'inner is answered', 'outer is answered']);
  });

  it('may change the request', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const traced: Middleware = (request, next) => {
      request.headers.set('traceparent', '00-1-2-01');
      return next(request);
    };
    await transportTo(server.url, { middleware: [traced] }).transport.request(call);
    expect(server.requests[0]?.headers).toMatchObject({ traceparent: '00-1-2-01' });
  });

  it('may answer itself', async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({ id: 'network' })));
    const canned: Middleware = () => Promise.resolve(Response.json({ id: 'canned' }));
    const { transport } = transportTo('https://api.example', { fetch, middleware: [canned] });
    expect((await transport.request(call)).data.id).toBe('canned');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('may put another answer in the place of that of the server', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1', secret: 'x' }));
    const shortened: Middleware = async (request, next) => {
      const { id } = (await (await next(request)).json()) as { id: string };
      return Response.json({ id });
    };
    expect((await transportTo(server.url, { middleware: [shortened] }).transport.request(call)).data).toEqual({
      id: '1',
    });
  });

  it('may ask again by itself, with a copy of the request', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendProblem(response, 401) : sendJson(response, { id: '1' }),
    );
    const renewing: Middleware = async (request, next) => {
      const again = request.clone();
      const answer = await next(request);
      if (answer.status !== 401) return answer;
      again.headers.set('authorization', 'Bearer fresh');
      return next(again);
    };
    const { transport } = transportTo(server.url, { middleware: [renewing] });
    expect((await transport.request({ ...call, method: 'PUT', body: { note: 'їжак' } })).data.id).toBe('1');
    expect(server.requests.map(({ headers, body }) => [headers.authorization, body])).toEqual([
      [undefined, '{"note":"їжак"}'],
      ['Bearer fresh', '{"note":"їжак"}'],
    ]);
  });

  it('may refuse: an error of ours comes out as it is, at once', async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({})));
    const refusal = new InvalidRequestError('Not on Sundays.');
    const { transport, waits } = transportTo('https://api.example', {
      fetch,
      middleware: [() => Promise.reject(refusal)],
    });
    expect(await failureOf(transport.request(call))).toBe(refusal);
    expect(fetch).not.toHaveBeenCalled();
    expect(waits).toEqual([]);
  });

  it('that breaks, even before it returns a promise, is as a connection that broke', async () => {
    const cause = new TypeError('token store is away');
    const breaking: Middleware = () => {
      throw cause;
    };
    const { transport, waits } = transportTo('https://api.example', { middleware: [breaking] });
    const error = await failureOf(transport.request(call));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.cause).toBe(cause);
    expect(waits).toHaveLength(2);
  });
});

describe('middleware leads no key away', () => {
  const key = { apiKey: 'secret', allowKeyInBrowser: true, headers: { 'x-api-key': 'secret' } };

  async function twoServers() {
    const other = await scriptedServer((_request, response) => sendJson(response, { id: 'elsewhere' }));
    const server = await scriptedServer((_request, response) =>
      response.writeHead(307, { location: `${other.url}/services/1` }).end(),
    );
    return { other, server };
  }

  it('by sending the request to another host', async () => {
    const { other, server } = await twoServers();
    const astray: Middleware = (request, next) => next(new Request(`${other.url}/services/1`, request));
    for (const options of [key, {}]) {
      const { transport, waits } = transportTo(server.url, { ...options, middleware: [astray] });
      const error = await failureOf(transport.request(call));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error.message).not.toContain('secret');
      expect(waits).toEqual([]);
    }
    expect([...other.requests, ...server.requests]).toEqual([]);
  });

  it('that it adds itself, however the server redirects', async () => {
    const { other, server } = await twoServers();
    const adding: Middleware = (request, next) => {
      request.headers.set('x-api-key', 'secret');
      return next(request);
    };
    const { transport } = transportTo(server.url, { middleware: [adding] });
    await expect(transport.request(call)).rejects.toMatchObject({ reason: 'redirected' });
    expect(other.requests).toEqual([]);
  });

  it('by letting the platform follow redirects', async () => {
    const { other, server } = await twoServers();
    const following: Middleware = (request, next) =>
      next(new Request(request.url, { headers: request.headers, redirect: 'follow' }));
    const { transport } = transportTo(server.url, { ...key, middleware: [following] });
    await expect(transport.request(call)).rejects.toMatchObject({ reason: 'redirected' });
    expect(other.requests).toEqual([]);
  });
});
